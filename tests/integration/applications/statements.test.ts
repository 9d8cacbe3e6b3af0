// The pages about applications make at most five queries each; what opens a transaction does not count.
import { Client } from "pg";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import { getApplyPage } from "@/lib/opportunities/queries/get-apply-page";
import { getConsentAsked } from "@/lib/opportunities/queries/get-consent-asked";
import { getOwnApplication } from "@/lib/opportunities/queries/get-own-application";
import { listApplicants } from "@/lib/opportunities/queries/list-applicants";
import { listApplicationsInCare } from "@/lib/opportunities/queries/list-applications-in-care";
import { getLetterPage, listLetterChoices, listLetters } from "@/lib/opportunities/queries/list-letters";
import {
  getBoard,
  getRemovedApplication,
  listOwnApplications,
} from "@/lib/opportunities/queries/list-own-applications";
import { decideApplication } from "@/lib/opportunities/decide-application";
import { createLetter } from "@/lib/opportunities/save-letter";
import { withPurpose } from "@/lib/platform/with-actor";
import { getSender } from "@/lib/profiles/queries/get-sender";
import { yes, waitingFor } from "../../support/application-answers";
import { applyWorld, asked, createOpportunity, sent, type World } from "../../support/opportunity-people";

const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;
const at = () => new Date();

let statements: string[] = [];
let world: World;
let sessions: { student: string; counselor: string };
let open: string;
let waiting: string;
let letterId: string;
let family: string;

beforeAll(async () => {
  world = await applyWorld({ askGuardians: true });
  const { student, counselor, school } = world;
  open = await sent(world);
  await decideApplication(counselor, await yes(open), at());
  family = await asked(student, open);
  waiting = await sent({ student, ...(await createOpportunity(school.id)) });
  const letter = { title: "One", text: "Dear", locale: "en" as const, applicationId: waiting };
  const made = await createLetter(student, letter, at());
  letterId = made.ok ? made.value.id : "";
  const start = (id: string) => withPurpose("sign-in", (tx) => openSession(tx, id, at()));
  sessions = { student: await start(student.id), counselor: await start(counselor.id) };
  const { query } = Client.prototype;
  vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
});

beforeEach(() => void (statements = []));

const session = (who: "student" | "counselor") => getUserOfSession(sessions[who], at());

const pages: Record<string, () => Promise<unknown>> = {
  "/opportunities/{id}/apply": async () => {
    await session("student");
    expect(await getApplyPage(world.student, world.opportunityId, at())).not.toBeNull();
    await getSender(world.student);
  },
  "/applications": async () => {
    await session("student");
    expect((await getBoard(world.student)).applications).toHaveLength(2);
    await getRemovedApplication(world.student, open, at());
  },
  "/applications?view=list": async () => {
    await session("student");
    await listOwnApplications(world.student, { state: null, after: undefined });
    await getRemovedApplication(world.student, open, at());
  },
  "/applications/{id}": async () => {
    await session("student");
    expect((await getOwnApplication(world.student, open, at()))?.links).toHaveLength(1);
  },
  "/letters": async () => {
    await session("student");
    expect((await listLetters(world.student, at())).letters).toHaveLength(1);
    expect(await listLetterChoices(world.student)).toHaveLength(2);
  },
  "/letters/{id}": async () => {
    await session("student");
    expect(await getLetterPage(world.student, letterId)).not.toBeNull();
  },
  "/caseload/applications": async () => {
    await session("counselor");
    const { waiting: rows, answered } = await listApplicationsInCare(world.counselor, { after: undefined }, at());
    expect([rows.length, answered.length]).toEqual([1, 1]);
  },
  "/agree": async () => {
    expect(await getConsentAsked(family, at())).not.toBeNull();
  },
  "the applicants of /offer": async () => {
    expect(await listApplicants(world.token, at())).toEqual([]);
  },
};

for (const [path, load] of Object.entries(pages))
  test(`${path} makes at most five queries`, async () => {
    await load();
    expect(statements.length, statements.join("\n---\n")).toBeGreaterThan(0);
    expect(statements.length, statements.join("\n---\n")).toBeLessThanOrEqual(5);
  });

test("the day counts what waits in one query", async () => {
  expect(await waitingFor(world.counselor)).toEqual({ applications: 1, hours: 0 });
  expect(statements).toHaveLength(1);
});
