import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import type { HoursAction } from "./hours-notice";
import { hoursTexts } from "./hours-texts";

type Query = Record<string, string | string[] | undefined>;
type Props = { locale: Locale; query: Query; undo: HoursAction };

const known = (words: Readonly<Record<string, string>>, key: Query[string]) =>
  typeof key === "string" && Object.hasOwn(words, key) ? words[key] : undefined;

/** What the last press of an administrator came to; the end of a rule can be taken back for ten minutes. */
export function HoursRuleNotice({ locale, query, undo }: Props) {
  const { admin, problems, form, actions, care } = hoursTexts(locale);
  const done = known(admin.done, query.done);
  const problem = known(problems, query.problem);
  const id = query.done === "ruleEnded" && typeof query.undo === "string" ? query.undo.slice(0, 40) : null;
  return (
    <>
      {problem ? <ErrorSummary title={form.summary} errors={[{ message: problem }]} /> : null}
      {done ? (
        <div role="status">
          <Note tone="ok">{done}</Note>
        </div>
      ) : null}
      {done && id ? (
        <form action={undo} className="row">
          <input type="hidden" name="id" value={id} />
          <PlainButton>{actions.undo}</PlainButton>
          <p className="soft sm">{care.undo}</p>
        </form>
      ) : null}
    </>
  );
}
