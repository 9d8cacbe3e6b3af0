import { withClient } from "../../lib/platform/start/connection.mjs";

/** Of one school. 376 is the national average of students for one school counselor (ASCA, 2023-24). */
const students = 1000;
const counselors = 10;
export const caseload = 376;
const classes = 200;
const historyLines = 40;

/** Of the counselor with the full caseload. */
export const login = "bench.counselor";

const spread = (values, n) =>
  `(ARRAY[${values.map((value) => `'${value}'`).join(",")}])[1 + (${n}) % ${values.length}]`;
const clusters = [
  "health-science",
  "finance",
  "information-technology",
  "marketing",
  "manufacturing",
  "human-services",
];
const families = ["Alvarez", "Brown", "Chen", "Davis", "Evans", "Flores", "Garcia", "Hughes", "Ivanov", "Johnson"];

/**
 * What the schools from $1 to $2 of the district are made of, one statement a part. Its people stand in a temporary
 * table first, so that each part is one insert of rows that lie beside each other; ids grow with time for the same reason.
 */
const parts = [
  [
    "schools",
    `CREATE TEMP TABLE bench_school AS
       SELECT n, uuidv7() AS id FROM generate_series($1::int, $2::int) n ORDER BY n;
     INSERT INTO "School" (id, name, "stateCode") SELECT id, 'Bench School ' || n, 'us-mo' FROM bench_school;
     INSERT INTO "SchoolYear" (id, "schoolId", title, "startsOn", "endsOn")
       SELECT id, id, '2026-27', '2026-07-01', '2027-06-30' FROM bench_school`,
  ],
  [
    "people",
    `CREATE TEMP TABLE bench_staff AS
       SELECT s.n AS school, s.id AS "schoolId", k AS n, uuidv7() AS id
       FROM bench_school s CROSS JOIN generate_series(0, ${counselors - 1}) k ORDER BY 1, 3;
     CREATE TEMP TABLE bench_student AS
       SELECT s.n AS school, s.id AS "schoolId", k AS n, uuidv7() AS id, uuidv7() AS "planId", 9 + k % 4 AS grade,
         -- The first counselor has a full caseload, the others share the rest.
         CASE WHEN k < ${caseload} THEN 0 ELSE 1 + k % ${counselors - 1} END AS counselor
       FROM bench_school s CROSS JOIN generate_series(0, ${students - 1}) k ORDER BY 1, 3;
     ANALYZE bench_student; ANALYZE bench_staff;
     INSERT INTO "Person" (id, name, "familyName", "signInName")
       SELECT id, 'Bench ' || n || ' ' || ${spread(families, "n")}, ${spread(families, "n")}, 'bench.' || school || '.' || n
       FROM bench_student
       UNION ALL
       SELECT id, 'Bench Counselor ' || school || '.' || n, NULL,
         CASE WHEN school = 1 AND n = 0 THEN '${login}' ELSE 'bench.staff.' || school || '.' || n END
       FROM bench_staff;
     INSERT INTO "Membership" (id, "personId", role, "schoolId", grade, "from")
       SELECT uuidv7(), id, 'STUDENT'::"Role", "schoolId", grade, now() - interval '90 days' FROM bench_student
       UNION ALL
       SELECT uuidv7(), id, 'COUNSELOR', "schoolId", NULL, now() - interval '90 days' FROM bench_staff;
     INSERT INTO "CaseloadAssignment" (id, "schoolId", "counselorId", "studentId", "from")
       SELECT uuidv7(), s."schoolId", c.id, s.id, now() - interval '90 days'
       FROM bench_student s JOIN bench_staff c ON c.school = s.school AND c.n = s.counselor`,
  ],
  [
    "classes and enrolments",
    `CREATE TEMP TABLE bench_class AS
       SELECT s.n AS school, s.id AS "schoolId", k AS n, uuidv7() AS id
       FROM bench_school s CROSS JOIN generate_series(0, ${classes - 1}) k ORDER BY 1, 3;
     INSERT INTO "Class" (id, "schoolId", "schoolYearId", title)
       SELECT id, "schoolId", "schoolId", 'Class ' || n FROM bench_class;
     INSERT INTO "Enrollment" (id, "classId", "personId", role, "from")
       SELECT uuidv7(), c.id, s.id, 'STUDENT', now() - interval '80 days'
       FROM bench_student s CROSS JOIN generate_series(0, 5) k
       JOIN bench_class c ON c.school = s.school AND c.n = (s.n * 7 + k * 31) % ${classes}`,
  ],
  [
    "programs",
    `CREATE TEMP TABLE bench_program AS
       SELECT s.n AS school, s.id AS "schoolId", k AS n, uuidv7() AS id FROM bench_school s CROSS JOIN generate_series(0, 2) k;
     INSERT INTO "SchoolProgram" (id, "schoolId", title) SELECT id, "schoolId", 'Program ' || n FROM bench_program;
     INSERT INTO "ProgramMember" (id, "programId", "personId", role, "from")
       SELECT uuidv7(), p.id, s.id, 'STUDENT', now() - interval '80 days'
       FROM bench_student s JOIN bench_program p ON p.school = s.school AND p.n = s.n % 9`,
  ],
  [
    "surveys and plans",
    `INSERT INTO "SurveyAttempt" (id, "personId", instruments, language, answers, answered, "startedAt", "submittedAt")
       SELECT uuidv7(), id, '{interests-1}', 'en', repeat('3', 60), 60, now() - interval '60 days', now() - interval '60 days'
       FROM bench_student WHERE n % 10 > 0;
     INSERT INTO "Plan" (id, "personId", state, "submittedAt", "submittedRevision", "approvedRevision", "createdAt", "changedAt")
       SELECT "planId", id, ${spread(["DRAFT", "SUBMITTED", "APPROVED", "DRAFT", "RETURNED"], "n")}::"PlanState",
         now() - interval '3 days', 1, CASE WHEN n % 5 = 2 THEN 1 END, now() - interval '50 days', now() - interval '3 days'
       FROM bench_student;
     INSERT INTO "PlanRevision" (id, "planId", number, "pathwayId", content, "contentHash", "createdById")
       SELECT uuidv7(), s."planId", 1, p.id, jsonb_build_object(
         'version', 2, 'title', '', 'pathwayId', p.id, 'occupationCode', NULL, 'reason', 'It suits me',
         'rules', '{"set": "us-mo", "supplements": []}'::jsonb, 'classOf', 2027 + 12 - s.grade, 'steps', '[]'::jsonb,
         'courses', (SELECT jsonb_agg(jsonb_build_object(
           'id', 'c' || k, 'grade', 9 + k % 4, 'term', 0, 'origin', 'SCED', 'code', lpad((1000 + k * 37)::text, 5, '0'),
           'scedCode', lpad((1000 + k * 37)::text, 5, '0'), 'title', 'Course ' || k, 'credits', 1
         )) FROM generate_series(1, 28) k)
       ), encode(sha256(s."planId"::text::bytea), 'hex'), s.id
       FROM bench_student s
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS many FROM "Pathway") p
         ON p.n = 1 + s.n % p.many`,
  ],
  [
    "history lines",
    `INSERT INTO "PlanEvent" (id, "planId", revision, kind, "actorId", "actorName", at)
       SELECT uuidv7(), s."planId", 1, 'REVISE', s.id, 'Bench', now() - interval '50 days' + k * interval '1 day'
       FROM bench_student s CROSS JOIN generate_series(1, ${historyLines}) k`,
  ],
  [
    "messages and tasks",
    `CREATE TEMP TABLE bench_message AS
       SELECT uuidv7() AS id, s.id AS student, c.id AS counselor, s."schoolId", c.school
       FROM bench_student s JOIN bench_staff c ON c.school = s.school AND c.n = s.counselor WHERE s.n % 4 = 0;
     INSERT INTO "Message" (id, "schoolId", "senderId", "senderName", subject, text)
       SELECT id, "schoolId", counselor, 'Bench', 'Your plan', 'Please look at your plan.' FROM bench_message;
     INSERT INTO "MessageRecipient" ("messageId", "personId", "senderId") SELECT id, student, counselor FROM bench_message;
     INSERT INTO "PlanComment" (id, "planId", revision, text, "authorId", "authorName", "authorKind")
       SELECT uuidv7(), "planId", 1, 'Is this course enough?', id, 'Bench', 'STUDENT' FROM bench_student WHERE n % 6 = 0;
     INSERT INTO "Task" (id, "schoolId", kind, "titleEn", "titleEs", "gradeFrom", "gradeTo", "dueOn", "createdById")
       SELECT uuidv7(), c."schoolId", k.kind::"TaskKind", k.kind, k.kind, 9, 12, current_date + 5, c.id
       FROM bench_staff c CROSS JOIN (VALUES ('SURVEY'), ('PLAN'), ('OTHER')) k (kind) WHERE c.n = 0;
     INSERT INTO "TaskState" ("taskId", "personId", outcome)
       SELECT t.id, s.id, 'DONE' FROM bench_student s JOIN "Task" t ON t."schoolId" = s."schoolId" AND t.kind = 'OTHER'
       WHERE s.n % 2 = 0`,
  ],
  [
    "where each stands",
    `INSERT INTO "Standing" ("personId", "surveyStartedAt", answered, "resultId", "resultAt", "topInterest", "topClusters",
       "planId", "planState", "planRevision", "pathwayId", "planStartedAt", "planChangedAt", "submittedAt", "approvedAt",
       "returnedAt", questions, "questionAt", "onTrack", "missingCredits", clean, "checkedAt")
       SELECT s.id, a."startedAt", coalesce(a.answered, 0), CASE WHEN a.id IS NOT NULL THEN a.id END, a."submittedAt",
         CASE WHEN a.id IS NOT NULL THEN ${spread([..."RIASEC"], "abs(hashint4(s.n))")} END,
         CASE WHEN a.id IS NOT NULL THEN ARRAY['national-16/' || ${spread(clusters, "abs(hashint4(s.n + 5))")}] ELSE '{}' END,
         p.id, p.state, 1, r."pathwayId", p."createdAt", p."changedAt",
         CASE WHEN p.state = 'SUBMITTED' THEN p."submittedAt" END, CASE WHEN p.state = 'APPROVED' THEN p."changedAt" END,
         CASE WHEN p.state = 'RETURNED' THEN p."changedAt" END, (s.n % 6 = 0)::int,
         CASE WHEN s.n % 6 = 0 THEN now() - interval '1 day' END, s.n % 3 <> 0, CASE WHEN s.n % 3 = 0 THEN 1.5 ELSE 0 END,
         s.n % 2 = 0, now()
       FROM bench_student s JOIN "Plan" p ON p.id = s."planId"
       JOIN "PlanRevision" r ON r."planId" = p.id AND r.number = 1
       LEFT JOIN "SurveyAttempt" a ON a."personId" = s.id`,
  ],
  [
    "counts of cohorts",
    `INSERT INTO "CohortCell" ("schoolId", year, grade, program, dimension, value, count)
       SELECT s."schoolId", extract(year FROM now() + interval '6 months')::int, s.grade, g.program, v.dimension, v.value, count(*)
       FROM bench_student s JOIN "Standing" t ON t."personId" = s.id
       LEFT JOIN "ProgramMember" m ON m."personId" = s.id
       CROSS JOIN LATERAL (VALUES (''), (coalesce(m."programId"::text, 'none'))) g (program)
       CROSS JOIN LATERAL (VALUES
         ('interest', coalesce(t."topInterest", 'none')), ('cluster', coalesce(t."topClusters"[1], 'none')),
         ('pathway', t."pathwayId"), ('track', CASE WHEN t."onTrack" THEN 'on' ELSE 'behind' END),
         ('progress', 'plan'), ('plan', t."planState"::text), ('total', 'all')
       ) v (dimension, value)
       GROUP BY 1, 2, 3, 4, 5, 6`,
  ],
];

const temporary = ["school", "staff", "student", "class", "program", "message"]
  .map((name) => `bench_${name}`)
  .join(", ");
const schoolsAtOnce = 10;
/** What one student takes up at most, with the journal that PostgreSQL writes beside it. */
export const bytesAStudent = 60_000;
export const schoolsFor = (people) => Math.ceil(people / students);

const tell = (text) => process.stdout.isTTY && process.stdout.write(`\r\u001b[K  ${text}`);
/**
 * Schools number `from` to `to` of a district, with everything that a counselor's day reads; triggers and references
 * are off meanwhile, so what they keep is written here as well. Answers the seconds it took.
 */
export const seedSchools = ({ ownerUrl, from, to }) =>
  withClient(ownerUrl, async (client) => {
    const start = performance.now();
    await client.query("SET session_replication_role = replica");
    await client.query("SET synchronous_commit = off");
    for (let first = from; first <= to; first += schoolsAtOnce) {
      const last = Math.min(to, first + schoolsAtOnce - 1);
      for (const [name, sql] of parts) {
        tell(`schools ${first} to ${last} of ${to}: ${name}`);
        await client.query("BEGIN");
        for (const statement of sql.split(/;\s*\n/))
          await client.query(statement.replace("$1::int", String(first)).replace("$2::int", String(last)));
        await client.query("COMMIT");
      }
      await client.query(`DROP TABLE ${temporary}`);
    }
    tell("looking at what was written");
    await client.query("VACUUM (ANALYZE)");
    tell("");
    return (performance.now() - start) / 1000;
  });

/** How many rows the tables of the issue hold now. */
export const countRows = (ownerUrl) =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(`
      SELECT (SELECT count(*) FROM "Membership" WHERE role = 'STUDENT')::int AS students,
        (SELECT count(*) FROM "Membership" WHERE role = 'COUNSELOR')::int AS counselors,
        (SELECT count(*) FROM "Enrollment")::int AS enrolments, (SELECT count(*) FROM "Plan")::int AS plans,
        (SELECT count(*) FROM "PlanEvent")::int AS "history lines"`);
    return rows[0];
  });
