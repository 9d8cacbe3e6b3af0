import { Badge } from "@/components/ui/badge";
import type { Change } from "@/lib/plans/rules/diff";
import type { Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";
import { changeWords, type Titles } from "../board/change-words";

type Props = { locale: Locale; title: string; changes: readonly Change[]; pathways: Titles };

/** Line by line what changed, and which lines end an approval. */
export function ChangeList({ locale, title, changes, pathways }: Props) {
  const { changes: texts } = approvalTexts(locale);
  return (
    <section>
      <h2>{title}</h2>
      {changes.length === 0 ? (
        <p className="soft">{texts.none}</p>
      ) : (
        <ul className="plan-changes">
          {changes.map((change, i) => (
            <li key={i}>
              <span>{changeWords(locale, change, pathways)}</span>{" "}
              <Badge {...(change.material ? { tone: "warn" as const } : {})}>
                {change.material ? texts.binds : texts.keeps}
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
