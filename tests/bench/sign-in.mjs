import { withClient } from "../../lib/platform/start/connection.mjs";
import { listDemoSignIns } from "../../lib/platform/start/demo.mjs";
import { Problem } from "../../lib/platform/start/problem.mjs";
import { login } from "./district.mjs";

const cookiesOf = (response) => response.headers.getSetCookie().map((line) => line.split(";")[0]);

/** Signs in as the sign-in form does; the cookies of that browser. */
export const signIn = async (address, { login, password }) => {
  const asked = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = await asked.json();
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: address, cookie: cookiesOf(asked).join("; ") },
    body: new URLSearchParams({ csrfToken, login, password, json: "true" }),
  });
  const cookies = cookiesOf(answer).filter((cookie) => cookie.includes("session-token="));
  if (cookies.length === 0) throw new Problem(`The counselor could not sign in (${answer.status}).`);
  return cookies.join("; ");
};

/**
 * The counselor with the full caseload, who signs in as the demo's counselor does, and one of their students:
 * `{ login, password, id, student }`.
 */
export const openCounselor = (ownerUrl) =>
  withClient(ownerUrl, async (client) => {
    const demo = listDemoSignIns().find(({ role }) => role === "COUNSELOR");
    const { rows } = await client.query(
      `INSERT INTO "Credential" ("personId", "passwordHash")
       SELECT own.id, c."passwordHash" FROM "Person" own, "Credential" c JOIN "Person" p ON p.id = c."personId"
       WHERE own."signInName" = $1 AND p."signInName" = $2
       ON CONFLICT ("personId") DO UPDATE SET "passwordHash" = excluded."passwordHash" RETURNING "personId" AS id`,
      [login, demo.signIn],
    );
    const { id } = rows[0];
    const { rows: cared } = await client.query(
      `SELECT "studentId" AS id FROM "CaseloadAssignment" WHERE "counselorId" = $1 ORDER BY 1 LIMIT 1`,
      [id],
    );
    return { login, password: demo.password, id, student: cared[0].id };
  });
