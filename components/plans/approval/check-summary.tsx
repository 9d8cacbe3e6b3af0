import { Note } from "@/components/ui/note";
import type { RequirementCheck } from "@/lib/plans/rules/check-requirements";
import type { Words } from "@/lib/plans/rules/requirement-set";
import { fill, type Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";
import { listWords } from "../board/board-words";
import { missingWords, unmetWords } from "./words";

/** Whether the plan graduates, and what is missing. */
export function CheckSummary({
  locale,
  check,
  rules,
}: {
  locale: Locale;
  check: RequirementCheck | null;
  rules: Words | null;
}) {
  const { plan: texts } = approvalTexts(locale);
  if (!check || !rules) return <p className="soft">{texts.noRules}</p>;
  const unmet = unmetWords(locale, check);
  return (
    <Note tone={check.complete ? "ok" : "warn"}>
      {check.complete ? (
        <p>{fill(texts.complete, { rules: rules[locale] })}</p>
      ) : (
        <>
          <p>{fill(texts.missingLede, { rules: rules[locale] })}</p>
          <ul>
            {missingWords(locale, check).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {unmet.length > 0 ? <p className="sm">{fill(texts.conditions, { list: listWords(locale, unmet) })}</p> : null}
    </Note>
  );
}
