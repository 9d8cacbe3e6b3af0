import "server-only";
import { fail } from "@/lib/platform/result";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { lockText, putText } from "./save-text";

/**
 * An earlier edit of a text, or what is shipped where `editId` is null, counts again, as a new edit. Refused where
 * someone else saved since `seen`. `by` is an administrator of the site: the caller has made sure of it.
 */
export const bringBackText = (by: Actor, { id, editId, seen }: { id: string; editId: string | null; seen: string }) =>
  withActor(by, async (tx) => {
    const shipped = await lockText(tx, id);
    const edit = editId === null ? null : await tx.catalogTextEdit.findFirst({ where: { id: editId, textId: id } });
    if (!shipped || (editId !== null && !edit)) return fail("not-found");
    return putText(tx, by, shipped, {
      en: edit?.textEn ?? shipped.textEn,
      es: edit?.textEs ?? shipped.textEs,
      seen,
    });
  });
