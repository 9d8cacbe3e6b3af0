import { Client } from "pg";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import { isSchoolStaff } from "@/lib/accounts/rules/roles";
import { cohortFilterSchema, cohortListSchema } from "@/lib/counseling/cohort-schema";
import { getCohortNames } from "@/lib/counseling/queries/get-cohort-names";
import { getCohortSeats } from "@/lib/counseling/queries/get-cohort-seats";
import { allowedFilter, getCohortView } from "@/lib/counseling/queries/get-cohort-view";
import { listCohortStudents } from "@/lib/counseling/queries/list-cohort-students";
import { listExports } from "@/lib/counseling/queries/list-exports";
import { cohortViews } from "@/lib/counseling/rules/cohort-choices";
import { reportScopes } from "@/lib/counseling/queries/walk-students";
import { withPurpose } from "@/lib/platform/with-actor";
import { at, countAll, health, town } from "./cohort-world";

const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;

let here: Awaited<ReturnType<typeof town>>;
let session: string;
let statements: string[] = [];

beforeAll(async () => {
  here = await town();
  await countAll(at);
  session = await withPurpose("sign-in", (tx) => openSession(tx, here.counselor.id, new Date()));
  const { query } = Client.prototype;
  vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
});
beforeEach(() => void (statements = []));

async function enter() {
  const user = await getUserOfSession(session, new Date());
  if (!user || !isSchoolStaff(user)) throw new Error("Nobody is signed in");
  // Who is asking has been found out; from here the page's own statements count.
  statements = [];
  return user;
}

test.each(cohortViews)("the cohort page asks for %s in at most five statements", async (what) => {
  const user = await enter();
  for (const whose of ["mine", "school"])
    for (const by of ["grade", "program", "year"]) {
      statements = [];
      const filter = allowedFilter(user, here.scope, cohortFilterSchema.parse({ what, whose, by }));
      if (what === "seats") await getCohortSeats(user, here.scope, { whose: filter.whose, locale: "en" }, at);
      else await getCohortView(user, here.scope, { ...filter, what }, "en", at);
      expect(statements.length).toBeGreaterThan(1);
      expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(5);
    }
});

test("the list behind a number, and who took names along, stay within five", async () => {
  await enter();
  const place = cohortListSchema.parse({ what: "cluster", value: health, by: "program", column: "none" });
  const scopes = reportScopes(here.counselor);
  await listCohortStudents(here.counselor, scopes, place, at);
  await getCohortNames(here.counselor, scopes, place, "en");
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(5);
  statements = [];
  await listExports(here.counselor, here.scope, null);
  expect(statements).toHaveLength(1);
});
