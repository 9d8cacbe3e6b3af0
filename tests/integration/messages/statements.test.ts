// Pages of messages and tasks make at most five queries each; what opens a transaction does not count.
import { Client } from "pg";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import { addDefaultTasks } from "@/lib/counseling/add-tasks";
import { askByMessage } from "@/lib/counseling/ask-by-message";
import { messageListSchema } from "@/lib/counseling/message-schema";
import { countUnread } from "@/lib/counseling/queries/count-unread-messages";
import { getMessage } from "@/lib/counseling/queries/get-message";
import { getTask } from "@/lib/counseling/queries/get-task";
import { listMessageGroups, listOwnStaff } from "@/lib/counseling/queries/list-message-targets";
import { listMessages } from "@/lib/counseling/queries/list-messages";
import { listSkipped } from "@/lib/counseling/queries/list-skipped-tasks";
import { listStandards } from "@/lib/counseling/queries/list-standards";
import { listTaskCompletion } from "@/lib/counseling/queries/list-task-completion";
import { listTasks } from "@/lib/counseling/queries/list-tasks";
import { previewMessage } from "@/lib/counseling/queries/preview-message";
import { skipTask } from "@/lib/counseling/set-task-state";
import { withPurpose } from "@/lib/platform/with-actor";
import { messageWorld } from "../../support/message-world";

const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;
const at = new Date("2026-11-23T15:00:00Z");

let statements: string[] = [];
let world: Awaited<ReturnType<typeof messageWorld>>;
let sessions: { student: string; counselor: string };
let messageId: string;
let taskId: string;

beforeAll(async () => {
  world = await messageWorld();
  const { counselor, maya, school } = world;
  await addDefaultTasks(counselor, { schoolId: school.id }, at);
  const asked = await askByMessage(maya, { to: counselor.id, subject: "Plan", text: "Why?" }, at);
  messageId = asked.ok ? asked.value.messageId : "";
  taskId = (await listTasks(maya, at))[0]!.id;
  await skipTask(maya, { taskId, reason: "I know it" }, at);
  const open = (id: string) => withPurpose("sign-in", (tx) => openSession(tx, id, new Date()));
  sessions = { student: await open(maya.id), counselor: await open(counselor.id) };
  const { query } = Client.prototype;
  vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
});

beforeEach(() => void (statements = []));

const session = (who: "student" | "counselor") => getUserOfSession(sessions[who], new Date());

const pages: Record<string, () => Promise<unknown>> = {
  "/messages": async () => {
    await session("counselor");
    expect((await listMessages(world.counselor, messageListSchema.parse({}))).messages).toHaveLength(1);
    expect(await countUnread(world.counselor)).toBe(1);
  },
  "/messages/new of staff": async () => {
    await session("counselor");
    expect(await listMessageGroups(world.counselor)).toHaveLength(1);
    await previewMessage(world.counselor, { kind: "student", id: world.maya.id });
  },
  "/messages/new of a student": async () => {
    await session("student");
    expect(await listOwnStaff(world.maya)).toHaveLength(2);
  },
  "/messages/{id}": async () => {
    await session("counselor");
    expect((await getMessage(world.counselor, messageId, at))?.messages).toHaveLength(1);
  },
  "/tasks": async () => {
    await session("student");
    expect((await listTasks(world.maya, at)).length).toBeGreaterThan(2);
  },
  "/caseload/tasks": async () => {
    await session("counselor");
    const { tasks } = await listTaskCompletion(world.counselor, { schoolId: world.school.id, yearEnd: 2027 });
    expect(tasks.length).toBeGreaterThan(6);
    expect((await listSkipped(world.counselor, at)).total).toBe(1);
  },
  "/caseload/tasks/standards": async () => {
    await session("counselor");
    await listStandards(world.counselor, world.school.id);
    await listTaskCompletion(world.counselor, { schoolId: world.school.id, yearEnd: 2027 });
  },
  "/caseload/tasks/{id}": async () => {
    await session("counselor");
    expect(await getTask(world.counselor, taskId)).not.toBeNull();
    await listMessageGroups(world.counselor);
    await listStandards(world.counselor, world.school.id);
  },
};

test.each(Object.keys(pages))("the page %s", async (name) => {
  await pages[name]!();
  expect(statements.length, statements.join("\n")).toBeGreaterThan(1);
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(5);
});
