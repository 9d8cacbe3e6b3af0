import { boardTexts } from "../board-texts";
import type { PlanAction, PlanForms } from "./edit-form";

type Props = { forms: PlanForms; action: PlanAction; canUndo: boolean; canRedo: boolean };

/** The way back from the last change, and forth again. */
export function UndoBar({ forms: { locale, planId, revision }, action, canUndo, canRedo }: Props) {
  const { desk: texts } = boardTexts(locale);
  const button = (redo: boolean, words: string) => (
    <form action={action as (form: FormData) => Promise<void>} data-desk="undo">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="redo" value={String(redo)} />
      <button className="link">{words}</button>
    </form>
  );
  return (
    <>
      {canUndo ? button(false, texts.undo) : null}
      {canRedo ? button(true, texts.redo) : null}
    </>
  );
}
