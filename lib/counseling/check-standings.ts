import "server-only";
import { setImmediate as breathe } from "node:timers/promises";
import { currentAt } from "@/lib/accounts/rules/current";
import { toContent } from "@/lib/plans/queries/plan-head";
import type { RequirementSetContent } from "@/lib/plans/rules/requirement-set";
import type { Transaction } from "@/lib/platform/db";
import { withPurpose } from "@/lib/platform/with-actor";
import { type OpenSchool, openSchools } from "./queries/open-school";
import type { StudentFacts } from "./rules/student-progress";
import { type Verdict, verdictOf } from "./rules/verdict";

const batch = 200;

type Stale = { personId: string; version: string };
type ToJudge = Stale & {
  facts: (StudentFacts & { submitted: boolean }) | null;
  planId: string | null;
  school: OpenSchool | null;
  rules: RequirementSetContent | null;
};

/**
 * Says of students whose standing is older than what it sums up what only the rules can say, the oldest first: at most
 * so many. Returns how many are true again. Two at once do no harm, and an edit meanwhile leaves its student for the
 * next time.
 */
export async function checkStandings(at: Date, most = batch): Promise<number> {
  let checked = 0;
  for (let left = most; left > 0; left -= batch) {
    const found = await withPurpose("standing", (tx) => readStale(tx, Math.min(batch, left), at));
    if (found.length === 0) break;
    const verdicts: (Stale & Verdict)[] = [];
    for (const each of found) {
      verdicts.push({ personId: each.personId, version: each.version, ...judge(each) });
      // Placing courses on requirements takes a while; whoever waits for a page of this node comes first.
      await breathe();
    }
    const written = await withPurpose("standing", (tx) => writeVerdicts(tx, verdicts, at));
    checked += written;
    if (written === 0 || found.length < batch) break;
  }
  return checked;
}

const unknown: Verdict = { onTrack: null, missingCredits: null, clean: null };

function judge({ personId, facts, planId, school, rules }: ToJudge): Verdict {
  if (!facts || !school) return unknown;
  try {
    return verdictOf(facts, { rules, ...school, locked: planId ? school.lockedOf(planId, facts) : new Set() });
  } catch (error) {
    // One plan that cannot be read must not keep all others waiting; nothing is known of it, which is true.
    console.error(`The standing of ${personId} could not be judged.`, error);
    return unknown;
  }
}

/** What is judged is read after the row's version: whatever changes from then on gives the row another one. */
async function readStale(tx: Transaction, most: number, at: Date): Promise<ToJudge[]> {
  const stale = await tx.$queryRaw<Stale[]>`
    SELECT "personId", xmin::text AS version FROM "Standing" WHERE "staleAt" IS NOT NULL
    ORDER BY "staleAt" LIMIT ${most}`;
  if (stale.length === 0) return [];
  const rows = await tx.person.findMany({
    relationLoadStrategy: "join",
    where: { id: { in: stale.map(({ personId }) => personId) } },
    select: {
      id: true,
      memberships: {
        where: { role: "STUDENT", schoolId: { not: null }, ...currentAt(at) },
        orderBy: { from: "desc" },
        take: 1,
        select: { grade: true, schoolId: true },
      },
      plans: {
        where: { primary: true, archivedAt: null },
        take: 1,
        select: {
          id: true,
          state: true,
          revisions: { orderBy: { number: "desc" }, take: 1, select: { content: true } },
        },
      },
      transcript: true,
      conditions: { select: { conditionId: true, amount: true } },
    },
  });
  const people = new Map(rows.map((row) => [row.id, row]));
  const schoolIds = rows.flatMap(({ memberships }) => memberships.flatMap(({ schoolId }) => schoolId ?? []));
  const schools = await openSchools(tx, [...new Set(schoolIds)], at);
  const found: ToJudge[] = [];
  for (const { personId, version } of stale) {
    const row = people.get(personId);
    const place = row?.memberships[0];
    const school = place?.schoolId ? schools.get(place.schoolId) : undefined;
    // Who goes to no school is looked after by nobody: there is nothing to say.
    if (!row || !place || !school) {
      found.push({ personId, version, facts: null, planId: null, school: null, rules: null });
      continue;
    }
    const [plan] = row.plans;
    const newest = plan?.revisions[0];
    const facts = {
      ...{ id: personId, name: "", startedAt: null, reviews: [], grade: place.grade },
      content: newest ? toContent(newest.content) : null,
      transcript: row.transcript,
      conditions: row.conditions,
      submitted: plan?.state === "SUBMITTED",
    };
    const rules = await school.rulesOf(tx, facts);
    found.push({ personId, version, facts, planId: plan?.id ?? null, school, rules });
  }
  return found;
}

/**
 * `staleAt` stays that of the first edit, so it cannot tell a second one; the row's version can. Rows that an edit holds
 * right now are left out rather than waited for, or two that each hold one would wait for each other.
 */
const writeVerdicts = (tx: Transaction, verdicts: readonly (Stale & Verdict)[], at: Date): Promise<number> =>
  tx.$executeRaw`
    WITH said AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb)
        AS v("personId" uuid, version text, "onTrack" boolean, "missingCredits" float8, clean boolean)
    ), free AS (
      SELECT s."personId", said.version, said."onTrack", said."missingCredits", said.clean
      FROM "Standing" s JOIN said ON said."personId" = s."personId" AND said.version = s.xmin::text
      FOR UPDATE OF s SKIP LOCKED
    )
    UPDATE "Standing" s
    SET "onTrack" = free."onTrack", "missingCredits" = free."missingCredits", clean = free.clean,
      "staleAt" = NULL, "checkedAt" = ${at}::timestamptz AT TIME ZONE 'UTC'
    FROM free WHERE s."personId" = free."personId" AND s.xmin::text = free.version`;
