import { taskTexts } from "@/components/counseling/task-texts";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { fill, type Locale } from "@/lib/platform/texts";
import { retireTaskAction, seeSkippedAction, takeBackTasksAction } from "./actions";

type Query = Record<string, string | string[] | undefined>;
const one = (query: Query, key: string) => (typeof query[key] === "string" ? query[key] : "");

/** What can be taken back of what was just done: its action, and what that is told. */
function undoOf(query: Query, locale: Locale) {
  switch (query.done) {
    case "retired":
      return { action: retireTaskAction.bind(null, locale), fields: { taskId: one(query, "task"), retired: "no" } };
    case "added":
      return {
        action: takeBackTasksAction.bind(null, locale),
        fields: { schoolId: one(query, "school"), batch: one(query, "batch") },
      };
    case "seen":
      return {
        action: seeSkippedAction.bind(null, locale),
        fields: { taskId: one(query, "task"), studentId: one(query, "student"), seen: "no" },
      };
    default:
      return null;
  }
}

/** Says what was just done, with the button that takes it back, or what went wrong. */
export function TaskUndo({ locale, query }: { locale: Locale; query: Query }) {
  const { staff: texts } = taskTexts(locale);
  const wrong = (texts.wrong as Record<string, string>)[one(query, "problem")];
  const said = (texts.said as Record<string, string>)[one(query, "done")];
  const undo = undoOf(query, locale);
  return (
    <div role="status">
      {wrong ? <Note tone="danger">{wrong}</Note> : null}
      {said && !wrong ? (
        <Note tone="ok">
          <p>{fill(said, { n: Number(one(query, "n")) || 0 })}</p>
          {undo ? (
            <form action={undo.action}>
              {Object.entries(undo.fields).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <PlainButton>{texts.undo}</PlainButton>
            </form>
          ) : null}
        </Note>
      ) : null}
    </div>
  );
}
