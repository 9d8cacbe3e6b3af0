// Plans that wait for a counselor: copies of the plan that a demo student sent, for students of the demo school.
import { randomUUID } from "node:crypto";
import type { Client } from "pg";

/** A demo student whose plan is sent, meets every requirement and breaks no rule. */
const model = "sofia.m";

/** Gives each of these students (by the number on the roster) the model's record and plan, sent an hour apart. */
export async function sendPlans(client: Client, numbers: readonly string[]) {
  const { rows: people } = await client.query<{ id: string }>(
    `SELECT "personId" AS id FROM "Membership" WHERE number = ANY ($1) AND until IS NULL ORDER BY number`,
    [numbers],
  );
  const { rows: models } = await client.query<{ plan: string; person: string }>(
    `SELECT l.id AS plan, p.id AS person FROM "Plan" l JOIN "Person" p ON p.id = l."personId"
     WHERE p."signInName" = $1 AND l.state = 'SUBMITTED'`,
    [model],
  );
  const one = models[0];
  if (!one || people.length !== numbers.length) throw new Error("The model's plan or some of the students are missing");
  for (const [place, { id }] of people.entries()) {
    const plan = randomUUID();
    await client.query(
      `INSERT INTO "TranscriptCourse"
         (id, "personId", "schoolId", grade, term, code, "scedCode", title, credits, mark, outcome, source, "createdById")
       SELECT gen_random_uuid(), $1, "schoolId", grade, term, code, "scedCode", title, credits, mark, outcome, source,
         "createdById"
       FROM "TranscriptCourse" WHERE "personId" = $2`,
      [id, one.person],
    );
    await client.query(
      `INSERT INTO "Plan" (id, "personId", revision, state, "submittedRevision", "submittedAt")
       VALUES ($1, $2, 1, 'SUBMITTED', 1, (now() AT TIME ZONE 'UTC') - interval '30 days' + $3 * interval '1 hour')`,
      [plan, id, place],
    );
    await client.query(
      `INSERT INTO "PlanRevision" (id, "planId", number, "pathwayId", content, "contentHash", "materialHash", "createdById")
       SELECT gen_random_uuid(), $1, 1, "pathwayId", content, "contentHash", "materialHash", $2
       FROM "PlanRevision" WHERE "planId" = $3 AND number = 1`,
      [plan, id, one.plan],
    );
  }
  return people.map(({ id }) => id);
}
