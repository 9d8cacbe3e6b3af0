import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import type { Locale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import type { CohortListFilter } from "../rules/cohort-choices";
import type { ReportScope } from "./walk-students";

/** Titles by id, of what stands in rows (clusters, pathways) and columns (programs, schools). */
export type CohortNames = { values: Map<string, string>; columns: Map<string, string> };

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What one row and one column are called. At most two statements. */
export async function getCohortNames(
  person: CurrentUser,
  scopes: readonly ReportScope[],
  { what, value, by, column }: CohortListFilter,
  locale: Locale,
): Promise<CohortNames> {
  const ids = value === undefined ? [] : [value];
  const named =
    what === "cluster"
      ? await listNamed(locale, { clusters: ids })
      : what === "pathway"
        ? await listNamed(locale, { pathways: ids })
        : new Map<string, { title: string }>();
  const schools = scopes.map(({ schoolId, schoolName }): [string, string] => [schoolId, schoolName]);
  const programs =
    by === "program" && column !== undefined && isId.test(column)
      ? await withActor(person, (tx) =>
          tx.schoolProgram.findMany({
            where: { id: column, schoolId: { in: schools.map(([id]) => id) } },
            select: { id: true, title: true },
          }),
        )
      : [];
  return {
    values: new Map([...named].map(([id, { title }]) => [id, title])),
    columns: new Map([...schools, ...programs.map(({ id, title }): [string, string] => [id, title])]),
  };
}
