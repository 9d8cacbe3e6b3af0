// The people of the access matrix: the demo ones, and a counselor, a student and a school that know nobody.
import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { Browser, BrowserContext } from "@playwright/test";
import { demo } from "./browser";
import { enter, owner } from "./sessions";
import { addPartnerRows } from "./world-partner";
import { addTalk } from "./world-talk";

export { owner };

export const roles = [
  "visitor",
  "student",
  "other student",
  "counselor",
  "other counselor",
  "educator",
  "job seeker",
  "school administrator",
  "site administrator",
] as const;
export type Role = (typeof roles)[number];

export type World = {
  contexts: Record<Role, BrowserContext>;
  studentId: string;
  resultId: string;
  /** The demo counselor's about the demo student, and a meeting of the two. */
  noteId: string;
  meetingId: string;
  /** A trial of an import. */
  importId: string;
  /** A local framework that is not public, with one group, "one". */
  localCode: string;
  /** A course of the demo school, and the list that brought it. */
  courseId: string;
  listId: string;
  /** A class of the demo school, with the demo educator. */
  classId: string;
  /** A draft of graduation rules that are everyone's. */
  rulesCode: string;
  /** A partner of the demo school, and an opportunity of it. */
  partnerId: string;
  offerId: string;
  close: () => Promise<void>;
};

/** A person of a new school, with the password of a demo person. */
export async function addStranger(client: Client, role: "COUNSELOR" | "STUDENT") {
  const id = randomUUID();
  const school = randomUUID();
  const name = `stranger.${id.slice(-8)}`;
  const like = demo("COUNSELOR");
  await client.query(`INSERT INTO "School" (id, name) VALUES ($1, 'Elsewhere High School')`, [school]);
  await client.query(`INSERT INTO "Person" (id, name, "signInName") VALUES ($1, 'Ira Stranger', $2)`, [id, name]);
  await client.query(
    `INSERT INTO "Credential" ("personId", "passwordHash") SELECT $1, c."passwordHash" FROM "Credential" c
     JOIN "Person" p ON p.id = c."personId" WHERE p."signInName" = $2`,
    [id, like.signIn],
  );
  await client.query(
    `INSERT INTO "Membership" (id, "personId", role, "schoolId", "from") VALUES ($1, $2, $3::"Role", $4, now() - interval '1 day')`,
    [randomUUID(), id, role, school],
  );
  return { signIn: name, password: like.password };
}

/** A result for the demo student, where there is none yet. */
async function ensureResult(client: Client, personId: string): Promise<string> {
  const { rows } = await client.query(
    `SELECT r.id FROM "SurveyResult" r JOIN "SurveyAttempt" a ON a.id = r."attemptId" WHERE a."personId" = $1`,
    [personId],
  );
  if (rows[0]) return rows[0].id;
  throw new Error("The demo student has no survey result");
}

async function addTrial(client: Client): Promise<string> {
  const id = randomUUID();
  const report = { problems: [], problemCount: 0, confirm: [], notes: [], changes: [], areas: [] };
  await client.query(
    `INSERT INTO "CatalogImport" (id, kind, release, state, files, checksum, rows, report, content)
     VALUES ($1, 'COURSES', '13', 'TRIED', '{}', '', 0, $2, '')`,
    [id, JSON.stringify(report)],
  );
  return id;
}

async function addLocalFramework(client: Client): Promise<string> {
  const code = "local-of-the-matrix";
  const titles = { titleEn: "One", titleEs: "Uno" };
  const terms = { termEn: "path", termPluralEn: "paths", termEs: "camino", termPluralEs: "caminos" };
  const groups = [{ slug: "one", ...titles, clusters: [], pathways: [] }];
  const content = { ...titles, ...terms, source: "A test", noteEn: null, noteEs: null, groups };
  await client.query(
    `INSERT INTO "LocalFrameworkDraft" (code, content) VALUES ($1, $2) ON CONFLICT (code) DO UPDATE SET content = $2`,
    [code, JSON.stringify(content)],
  );
  return code;
}

async function addRulesDraft(client: Client): Promise<string> {
  const code = "rules-of-the-matrix";
  const content = { totalCredits: 1, countsFrom: 9, split: false, lines: [], choices: [], conditions: [] };
  await client.query(
    `INSERT INTO "RequirementSet" (id, code, version, kind, "titleEn", "titleEs", content, "contentHash")
     VALUES ($1, $2, 1, 'STATE', 'One', 'Uno', $3, '') ON CONFLICT (code, version) DO NOTHING`,
    [randomUUID(), code, JSON.stringify(content)],
  );
  return code;
}

async function findClass(client: Client): Promise<string> {
  const { rows } = await client.query(`SELECT id FROM "Class" WHERE "sourcedId" LIKE 'demo-class-%' LIMIT 1`);
  if (rows[0]) return rows[0].id;
  throw new Error("The demo school has no class");
}

async function findSchoolRows(client: Client): Promise<{ courseId: string; listId: string }> {
  const { rows } = await client.query(
    `SELECT c.id AS "courseId", i.id AS "listId" FROM "School" s
     JOIN "Course" c ON c."schoolId" = s.id AND c.code = 'ALG1'
     JOIN "SchoolImport" i ON i."schoolId" = s.id AND i.kind = 'courses' AND i.state = 'ACTIVE'
     WHERE s."sourcedId" = 'demo-school' LIMIT 1`,
  );
  if (rows[0]) return rows[0];
  throw new Error("The demo school has no courses");
}

export async function openWorld(browser: Browser): Promise<World> {
  const client = await owner();
  const student = demo("STUDENT");
  const { rows } = await client.query(`SELECT id FROM "Person" WHERE "signInName" = $1`, [student.signIn]);
  const studentId: string = rows[0].id;
  const resultId = await ensureResult(client, studentId);
  const [importId, localCode] = [await addTrial(client), await addLocalFramework(client)];
  const rulesCode = await addRulesDraft(client);
  const { courseId, listId } = await findSchoolRows(client);
  const classId = await findClass(client);
  const talk = { ...(await addTalk(client, studentId)), ...(await addPartnerRows(client)) };
  const who: Record<Role, { signIn: string; password: string } | null> = {
    visitor: null,
    student,
    "other student": await addStranger(client, "STUDENT"),
    counselor: demo("COUNSELOR"),
    "other counselor": await addStranger(client, "COUNSELOR"),
    educator: demo("EDUCATOR"),
    "job seeker": demo("JOB_SEEKER"),
    "school administrator": demo("SCHOOL_ADMINISTRATOR"),
    "site administrator": demo("SITE_ADMINISTRATOR"),
  };
  await client.end();
  const contexts = {} as Record<Role, BrowserContext>;
  for (const role of roles) {
    contexts[role] = await browser.newContext();
    const person = who[role];
    if (person) await enter(contexts[role], person);
  }
  const close = async () => {
    for (const context of Object.values(contexts)) await context.close();
  };
  return { contexts, studentId, resultId, ...talk, importId, localCode, rulesCode, courseId, listId, classId, close };
}
