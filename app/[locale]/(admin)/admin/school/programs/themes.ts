import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { getFramework } from "@/lib/catalog/queries/get-framework";
import type { Locale } from "@/lib/platform/texts";
import { getSchoolFramework } from "@/lib/schools/queries/get-school-setup";

/** The clusters that a program can be about: those of the framework that the school's students see first. */
export async function themes(locale: Locale, administrator: SchoolAdministrator, schoolId: string) {
  const framework = await getFramework(locale, await getSchoolFramework(administrator, schoolId));
  const clusters = (framework?.groups ?? []).flatMap((group) => group.clusters);
  return [...new Map(clusters.map(({ id, title }) => [id, { id, title }])).values()];
}
