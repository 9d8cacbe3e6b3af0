import "server-only";
import { verdictSchema } from "./hours-schema";

/**
 * What a form about hours says: the entries that are ticked, the verdict, and since when they were on the screen. A form
 * that does not say when has seen nothing.
 */
export function readVerdict(form: FormData) {
  const entryIds = [...form.keys()].flatMap((name) => (name.startsWith("entry-") ? [name.slice("entry-".length)] : []));
  const seenAt = new Date(String(form.get("seenAt") ?? ""));
  return {
    input: verdictSchema.safeParse({ ...Object.fromEntries(form), entryIds }),
    seenAt: Number.isNaN(seenAt.getTime()) ? new Date(0) : seenAt,
  };
}
