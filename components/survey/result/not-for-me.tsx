import { PlainButton } from "@/components/ui/sign";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { fill } from "@/lib/platform/texts";
import type { SavedKind } from "@/prisma/generated/enums";
import { resultTexts } from "../result-texts";
import { resultAddress, type ResultData } from "./result-data";

const reasons = ["WORK", "PAY", "SCHOOLING", "PLACE", "HOURS", "OTHER"] as const;

type Props = { result: ResultData; kind: SavedKind; id: string; name: string; anchor: string };

/** "Not for me because …": the match leaves the lists at once, and can be brought back. */
export function NotForMe({ result, kind, id, name, anchor }: Props) {
  const { wishes: texts } = resultTexts(result.locale);
  const field = `because-${kind}-${id}`;
  return (
    <details className="not-for-me no-print">
      <summary className="chev">
        <span aria-hidden="true">{texts.notForMe}</span>
        <VisuallyHidden>{fill(texts.notForMeOf, { name })}</VisuallyHidden>
      </summary>
      <form action={result.actions.setAside}>
        <input type="hidden" name="result" value={result.id} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="targetId" value={id} />
        <input type="hidden" name="back" value={`${resultAddress(result)}#${anchor}`} />
        <label htmlFor={field}>{texts.because}</label>
        <select className="input" id={field} name="reason">
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {texts.reasons[reason]}
            </option>
          ))}
        </select>
        <PlainButton>{texts.setAside}</PlainButton>
      </form>
    </details>
  );
}
