import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { applicationStates } from "@/lib/opportunities/rules/kinds";
import { fill, type Locale } from "@/lib/platform/texts";
import type { NoticeQuery } from "./application-notice";
import { applicationTexts } from "./application-texts";
import { opportunityTexts } from "./opportunity-texts";

type Props = { locale: Locale; query: NoticeQuery; move: (form: FormData) => Promise<void> };

const stateOf = (value: NoticeQuery[string]) => applicationStates.find((state) => state === value);

/** After a move: where it went, and the way back. */
export function ApplicationMoved({ locale, query: { moved, to, was }, move }: Props) {
  const state = stateOf(to);
  const before = stateOf(was);
  if (typeof moved !== "string" || !state || !before) return null;
  const texts = applicationTexts(locale).move;
  return (
    <div role="status" className="no-print">
      <Note tone="ok">
        <form action={move} className="row">
          <span>{fill(texts.moved, { state: opportunityTexts(locale).states[state] })}</span>
          <input type="hidden" name="id" value={moved} />
          <input type="hidden" name="state" value={before} />
          <input type="hidden" name="was" value={state} />
          <input type="hidden" name="undo" value="yes" />
          <PlainButton>{texts.undo}</PlainButton>
        </form>
      </Note>
    </div>
  );
}
