import "server-only";
import { randomUUID } from "node:crypto";
import { confirmPassword } from "@/lib/accounts/confirm-password";
import { type Administrator, isSchoolAdministrator, isSiteAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";
import type { TooMany } from "@/lib/accounts/sign-in";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { listItemKeys, type ResearchScope, walkResearchRows } from "./queries/research-answers";
import { researchColumns, researchLine } from "./rules/research-rows";

export type ResearchFile = { columns: string[]; lines: AsyncIterable<string> };

/** What this administrator may export: the whole site, or the schools that they administer. */
export function researchScope(by: Administrator, asked: "site" | "school"): ResearchScope | null {
  if (asked === "site") return isSiteAdministrator(by) ? "site" : null;
  return isSchoolAdministrator(by) ? { schools: schoolsOf(by, "SCHOOL_ADMINISTRATOR").map(({ id }) => id) } : null;
}

/**
 * The anonymised answers of the schools that allow research, as lines that are read while they are written. Asks for the
 * password again and leaves a trace before the first line is read.
 */
export async function exportResearch(
  by: Administrator,
  { asked, password }: { asked: "site" | "school"; password: string },
  at: Date,
): Promise<Result<ResearchFile, "not-found" | "wrong"> | TooMany> {
  const scope = researchScope(by, asked);
  if (scope === null) return fail("not-found");
  const confirmed = await confirmPassword(by, password);
  if (!confirmed.ok) return confirmed;
  await withActor(by, async (tx) => {
    const entry = { actorId: by.id, action: "research.export", subjectId: null, fields: ["answers", "profile"] };
    if (scope === "site") await audit(tx, { ...entry, entity: "Site" });
    else for (const entityId of scope.schools) await audit(tx, { ...entry, entity: "School", entityId });
  });
  const items = await listItemKeys();
  const salt = randomUUID();
  const lines = (async function* () {
    for await (const rows of walkResearchRows(scope, at, salt))
      yield rows.map((row) => researchLine(items, row)).join("");
  })();
  return succeed({ columns: researchColumns(items), lines });
}
