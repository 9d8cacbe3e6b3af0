import type { Student } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { listSaved } from "@/lib/plans/queries/list-saved";
import type { Locale } from "@/lib/platform/texts";

/** The pathways that an entry can belong to: the saved ones, and the one that it names already. */
export async function pathwayChoices(student: Student, locale: Locale, chosen: string | null) {
  const { pathways } = await listSaved(student);
  const ids = [...new Set([...(chosen === null ? [] : [chosen]), ...pathways])];
  const names = await listNamed(locale, { pathways: ids });
  return ids.flatMap((id) => {
    const named = names.get(id);
    return named ? [{ value: id, label: named.title }] : [];
  });
}
