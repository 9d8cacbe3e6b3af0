import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import type { DecidedPlan } from "@/lib/counseling/queries/list-decided";
import { fill, formatTime, type Locale, plural } from "@/lib/platform/texts";
import { reviewTexts } from "../review-texts";

type Action = (form: FormData) => Promise<void>;
type Props = {
  locale: Locale;
  timeZone: string;
  decided: readonly DecidedPlan[];
  decidedAt: Date | null;
  until: Date | null;
  isOpen: boolean;
  refused: readonly { name: string | null; problem: string }[];
  undone: number;
  kept: number;
  undoAll: Action;
  undoOne: Action;
};

/** What the last approval together led to, and for ten minutes the way back. */
export function CleanOutcome(props: Props) {
  const { locale, timeZone, decided, decidedAt, until, isOpen, refused, undone, kept, undoAll, undoOne } = props;
  const { clean: texts } = reviewTexts(locale);
  const why: Record<string, string> = texts.why;
  return (
    <>
      <ErrorSummary
        title={texts.refusedTitle}
        errors={refused.flatMap(({ name, problem }) => {
          const words = Object.hasOwn(why, problem) ? why[problem] : undefined;
          return words ? [{ message: fill(texts.refused, { name: name ?? texts.someone, why: words }) }] : [];
        })}
      />
      {undone > 0 || kept > 0 ? (
        <div role="status">
          <Note tone={kept > 0 ? "warn" : "ok"}>
            {undone > 0 ? <p>{plural(locale, undone, texts.undone)}</p> : null}
            {kept > 0 ? <p>{plural(locale, kept, texts.kept)}</p> : null}
          </Note>
        </div>
      ) : null}
      {decided.length > 0 && decidedAt && until ? (
        <div role="status" className="no-print">
          <Note tone="ok" title={plural(locale, decided.length, texts.doneTitle)}>
            <p>{isOpen ? fill(texts.undoUntil, { time: formatTime(locale, until, timeZone) }) : texts.tooLate}</p>
            <ul className="clean-list">
              {decided.map(({ reviewId, studentId, name }) => (
                <li key={reviewId}>
                  <a href={`/${locale}/caseload/${studentId}/plan`}>{name}</a>
                  {isOpen ? (
                    <form action={undoOne}>
                      <input type="hidden" name="reviewId" value={reviewId} />
                      <input type="hidden" name="at" value={decidedAt.getTime()} />
                      <PlainButton>{fill(texts.undo, { name })}</PlainButton>
                    </form>
                  ) : null}
                </li>
              ))}
            </ul>
            {isOpen ? (
              <form action={undoAll}>
                <input type="hidden" name="at" value={decidedAt.getTime()} />
                <PlainButton>{texts.undoAll}</PlainButton>
              </form>
            ) : null}
          </Note>
        </div>
      ) : null}
    </>
  );
}
