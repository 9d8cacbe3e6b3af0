import { randomUUID } from "node:crypto";
import { withClient } from "../../lib/platform/start/connection.mjs";
import { listDemoSignIns } from "../../lib/platform/start/demo.mjs";
import { Problem } from "../../lib/platform/start/problem.mjs";

const login = "bench.counselor";

/** Answers the whole survey as a visitor does, so that every student's result is as large as a real one. */
const answerOnce = async (address, items) => {
  const at = Date.now();
  const answers = Object.fromEntries(items.map((key, place) => [key, { value: 1 + ((place * 7) % 5), at: at - 1000 }]));
  const answer = await fetch(`${address}/api/v1/survey/answers`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: address, "x-forwarded-for": "10.1.0.1" },
    body: JSON.stringify({ client: randomUUID(), batch: 1, now: at, answers, language: "en", submit: true }),
  });
  const { result, problem } = await answer.json();
  if (!result) throw new Problem(`The survey gave no result (${answer.status} ${problem ?? ""}).`);
  return result;
};

const people = `
  WITH school AS (
    INSERT INTO "School" (id, name) VALUES (gen_random_uuid(), 'Bench High School') RETURNING id
  ), counselor AS (
    INSERT INTO "Person" (id, name, "signInName") VALUES (gen_random_uuid(), 'Bench Counselor', $1) RETURNING id
  ), credential AS (
    INSERT INTO "Credential" ("personId", "passwordHash")
    SELECT counselor.id, c."passwordHash" FROM counselor, "Credential" c JOIN "Person" p ON p.id = c."personId"
    WHERE p."signInName" = $2
  ), students AS (
    INSERT INTO "Person" (id, name, "signInName")
    SELECT gen_random_uuid(), 'Bench Student ' || n, 'bench.student.' || n FROM generate_series(1, $3::int) n
    RETURNING id
  ), memberships AS (
    INSERT INTO "Membership" (id, "personId", role, "schoolId", grade, "from")
    SELECT gen_random_uuid(), counselor.id, 'COUNSELOR'::"Role", school.id, NULL, now() - interval '1 day'
    FROM counselor, school
    UNION ALL
    SELECT gen_random_uuid(), students.id, 'STUDENT', school.id, 9 + (row_number() OVER ())::int % 4,
      now() - interval '1 day' FROM students, school
  )
  INSERT INTO "CaseloadAssignment" (id, "schoolId", "counselorId", "studentId", "from")
  SELECT gen_random_uuid(), school.id, counselor.id, students.id, now() - interval '1 day'
  FROM school, counselor, students`;

/** An attempt and a result for each student, copied from the one that was really answered. */
const results = `
  WITH model AS (
    SELECT a.*, r.id AS result FROM "SurveyResult" r JOIN "SurveyAttempt" a ON a.id = r."attemptId" WHERE r.id = $1
  ), attempts AS (
    INSERT INTO "SurveyAttempt" (id, "personId", instruments, language, answers, answered, "startedAt", "submittedAt")
    SELECT gen_random_uuid(), p.id, model.instruments, model.language, model.answers, model.answered,
      model."startedAt", model."submittedAt"
    FROM model, "Person" p WHERE p."signInName" LIKE 'bench.student.%'
    RETURNING id
  )
  INSERT INTO "SurveyResult" (id, "attemptId", "scoringVersion", "releaseId", profile, matches, "topClusters")
  SELECT gen_random_uuid(), attempts.id, r."scoringVersion", r."releaseId", r.profile, r.matches, r."topClusters"
  FROM attempts, "SurveyResult" r WHERE r.id = $1`;

/** Three saved pathways for each student, and a plan that follows the first of them. */
const pathwaysAndPlans = `
  WITH pathways AS (
    SELECT p.id, row_number() OVER (ORDER BY p.id) AS n, count(*) OVER () AS many
    FROM "Pathway" p JOIN "Cluster" c ON c.id = p."clusterId" WHERE c."frameworkCode" = 'national-16'
  ), students AS (
    SELECT id, row_number() OVER (ORDER BY id) AS n FROM "Person" WHERE "signInName" LIKE 'bench.student.%'
  ), saved AS (
    INSERT INTO "SavedItem" (id, "personId", kind, "targetId")
    SELECT gen_random_uuid(), s.id, 'PATHWAY', p.id
    FROM students s CROSS JOIN generate_series(0, 2) k JOIN pathways p ON p.n = 1 + (s.n * 3 + k) % p.many
  ), plans AS (
    INSERT INTO "Plan" (id, "personId") SELECT gen_random_uuid(), id FROM students RETURNING id, "personId"
  )
  INSERT INTO "PlanRevision" (id, "planId", number, "pathwayId", content, "contentHash", "createdById")
  SELECT gen_random_uuid(), plans.id, 1, p.id, jsonb_build_object('version', 1, 'pathwayId', p.id, 'reason', ''),
    encode(sha256(p.id::bytea), 'hex'), plans."personId"
  FROM plans JOIN students s ON s.id = plans."personId" JOIN pathways p ON p.n = 1 + (s.n * 3) % p.many`;

/** A counselor with so many students, all with a result, saved pathways and a plan: their `{ login, password }`. */
export const seedCaseload = ({ address, ownerUrl, students }) =>
  withClient(ownerUrl, async (client) => {
    const demo = listDemoSignIns().find(({ role }) => role === "COUNSELOR");
    const { rows: items } = await client.query(
      `SELECT i.key FROM "SurveyItem" i JOIN "SurveyInstrument" s ON s.id = i."instrumentId" WHERE s.current`,
    );
    const result = await answerOnce(
      address,
      items.map(({ key }) => key),
    );
    await client.query(people, [login, demo.signIn, students]);
    await client.query(results, [result]);
    await client.query(pathwaysAndPlans);
    await client.query("ANALYZE");
    return { login, password: demo.password };
  });
