import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { askByMessage } from "@/lib/counseling/ask-by-message";
import { handleMessage } from "@/lib/counseling/handle-message";
import { messageListSchema } from "@/lib/counseling/message-schema";
import { countUnread } from "@/lib/counseling/queries/count-unread-messages";
import { getMessage } from "@/lib/counseling/queries/get-message";
import { listMessages, listUnansweredMessages } from "@/lib/counseling/queries/list-messages";
import { replyToMessage } from "@/lib/counseling/reply-to-message";
import { sendMessage } from "@/lib/counseling/send-message";
import { takeBackMessage } from "@/lib/counseling/take-back-message";
import { messageWorld, recipientsOf } from "../../support/message-world";
import { insertRow, owner } from "../../support/owner";

const at = () => new Date();
const minutes = (n: number) => new Date(Date.now() + n * 60_000);
const words = { subject: "Your plan", text: "Please look at it." };
const list = async (who: CurrentUser, show: "inbox" | "open" | "sent" = "inbox", after?: string) =>
  listMessages(who, messageListSchema.parse({ show, after }));
const reply = (who: CurrentUser, messageId: string, text = "Thank you.") =>
  replyToMessage(who, { messageId, text }, at());

async function value<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; problem: string }>) {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.problem);
  return settled.value;
}

async function asked() {
  const world = await messageWorld();
  const { messageId } = await value(askByMessage(world.maya, { to: world.counselor.id, ...words }, at()));
  return { ...world, messageId };
}

describe("a question", () => {
  test("waits until it is answered, and the answer goes to its sender only", async () => {
    const { counselor, educator, maya, theo, messageId } = await asked();
    expect(await listUnansweredMessages(counselor)).toMatchObject({
      total: 1,
      messages: [{ id: messageId, studentId: maya.id, name: "Maya Robinson", subject: "Your plan" }],
    });
    expect((await listUnansweredMessages(educator)).total).toBe(0);
    const answer = await value(reply(counselor, messageId));
    expect(await recipientsOf(answer.messageId)).toEqual([maya.id]);
    expect((await listUnansweredMessages(counselor)).total).toBe(0);
    expect((await getMessage(counselor, answer.messageId, at()))!.messages.at(-1)!.sent).toEqual({ count: 1, read: 0 });
    const talk = (await getMessage(maya, answer.messageId, at()))!;
    expect(talk).toMatchObject({ subject: "Your plan", partner: "Rosa Delgado", answers: answer.messageId });
    expect(talk.messages.map(({ senderName, text }) => [senderName, text])).toEqual([
      [null, "Please look at it."],
      ["Rosa Delgado", "Thank you."],
    ]);
    // Asking back keeps to the same two.
    const again = await value(reply(maya, answer.messageId, "When?"));
    expect(await recipientsOf(again.messageId)).toEqual([counselor.id]);
    expect((await listUnansweredMessages(counselor)).messages).toMatchObject([{ id: again.messageId }]);
    expect(await getMessage(theo, messageId, at())).toBeNull();
    expect(await getMessage(educator, answer.messageId, at())).toBeNull();
  });

  test("can be put away as done and taken up again, by who got it", async () => {
    const { counselor, educator, maya, messageId } = await asked();
    for (const who of [maya, educator])
      expect(await handleMessage(who, { messageId, done: true }, at())).toEqual({ ok: false, problem: "NOT_FOUND" });
    expect((await handleMessage(counselor, { messageId, done: true }, at())).ok).toBe(true);
    expect((await list(counselor, "open")).messages).toEqual([]);
    expect((await handleMessage(counselor, { messageId, done: true }, at())).ok).toBe(false);
    expect((await handleMessage(counselor, { messageId, done: false }, at())).ok).toBe(true);
    expect((await list(counselor, "open")).messages).toHaveLength(1);
  });

  test("of a student who left is answered no more, and no longer waits", async () => {
    const { counselor, maya, messageId } = await asked();
    await owner.query(`UPDATE "CaseloadAssignment" SET "until" = now() WHERE "studentId" = $1`, [maya.id]);
    expect(await reply(counselor, messageId)).toEqual({ ok: false, problem: "GONE" });
    expect((await listUnansweredMessages(counselor)).total).toBe(0);
    expect((await list(counselor)).messages).toHaveLength(1);
  });
});

describe("a message to several", () => {
  test("brings each answer to its sender alone; others never see it", async () => {
    const { counselor, maya, theo } = await messageWorld();
    const { messageId } = await value(
      sendMessage(counselor, { audience: { kind: "caseload" }, ...words, count: 2 }, at()),
    );
    const mine = await value(reply(maya, messageId, "Maya's answer"));
    const other = await value(reply(theo, messageId, "Theo's answer"));
    expect((await getMessage(maya, messageId, at()))!.messages.map(({ text }) => text)).toEqual([
      "Please look at it.",
      "Maya's answer",
    ]);
    expect(await getMessage(maya, other.messageId, at())).toBeNull();
    const seen = (await getMessage(counselor, messageId, at()))!;
    expect(seen).toMatchObject({ partner: null, answers: null, messages: [{ sent: { count: 2 } }] });
    expect(seen.answered.map(({ id, name }) => [id, name])).toEqual([
      [mine.messageId, "Maya Robinson"],
      [other.messageId, "Theo Kim"],
    ]);
    const back = await value(reply(counselor, mine.messageId, "Good."));
    expect(await recipientsOf(back.messageId)).toEqual([maya.id]);
    const talk = (await getMessage(counselor, mine.messageId, at()))!;
    expect(talk.messages.map(({ text }) => text)).toEqual(["Please look at it.", "Maya's answer", "Good."]);
    // To several at once nobody can add anything.
    expect(await reply(counselor, messageId)).toEqual({ ok: false, problem: "NOT_FOUND" });
  });

  test("opens an early answer however many came after it", async () => {
    const { school, counselor, maya, theo } = await messageWorld();
    const audience = { kind: "caseload" } as const;
    const { messageId } = await value(sendMessage(counselor, { audience, ...words, count: 2 }, at()));
    const early = await value(reply(maya, messageId, "The first"));
    for (let n = 0; n < 205; n++) {
      const row = {
        id: randomUUID(),
        schoolId: school.id,
        senderId: theo.id,
        senderName: theo.name,
        replyToId: messageId,
      };
      await insertRow("Message", { ...row, subject: "", text: `${n}`, createdAt: minutes(n + 1) });
      await insertRow("MessageRecipient", { messageId: row.id, personId: counselor.id, senderId: theo.id });
    }
    expect((await getMessage(counselor, early.messageId, at()))!.messages.map(({ text }) => text)).toEqual([
      "Please look at it.",
      "The first",
    ]);
    expect((await getMessage(counselor, messageId, at()))!.answered).toHaveLength(199);
  });

  test("of an administrator is answered, though a student cannot write to them first", async () => {
    const { administrator, ada } = await messageWorld();
    const audience = { kind: "student", id: ada.id } as const;
    const { messageId } = await value(sendMessage(administrator, { audience, ...words, count: 1 }, at()));
    const answer = await value(reply(ada, messageId));
    expect(await recipientsOf(answer.messageId)).toEqual([administrator.id]);
    await owner.query(`UPDATE "Membership" SET "until" = now() WHERE "personId" = $1`, [administrator.id]);
    expect(await reply(ada, messageId)).toEqual({ ok: false, problem: "GONE" });
  });
});

describe("taking back", () => {
  test("hides it from who has not read it, and its text from who has", async () => {
    const { counselor, maya, theo, stranger } = await messageWorld();
    const { messageId } = await value(
      sendMessage(counselor, { audience: { kind: "caseload" }, ...words, count: 2 }, at()),
    );
    expect(await countUnread(maya)).toBe(1);
    await getMessage(maya, messageId, at());
    for (const who of [maya, stranger])
      expect(await takeBackMessage(who, { messageId }, at())).toEqual({ ok: false, problem: "NOT_FOUND" });
    expect((await takeBackMessage(counselor, { messageId }, at())).ok).toBe(true);
    expect(await takeBackMessage(counselor, { messageId }, at())).toEqual({ ok: false, problem: "NOT_FOUND" });
    expect(await countUnread(theo)).toBe(0);
    expect((await list(theo)).messages).toEqual([]);
    expect(await getMessage(theo, messageId, at())).toBeNull();
    expect((await list(maya)).messages).toMatchObject([{ id: messageId, isTaken: true, subject: "", text: "" }]);
    expect(await getMessage(maya, messageId, at())).toMatchObject({
      answers: null,
      subject: "",
      messages: [{ isTaken: true, text: "" }],
    });
    expect((await list(counselor, "sent")).messages).toMatchObject([{ isTaken: true, sent: { count: 2, read: 1 } }]);
    expect(await reply(maya, messageId)).toEqual({ ok: false, problem: "NOT_FOUND" });
  });

  test("is over after ten minutes, and opens the question again that it answered", async () => {
    const { counselor, messageId } = await asked();
    const answer = await value(reply(counselor, messageId));
    expect(await takeBackMessage(counselor, answer, minutes(11))).toEqual({ ok: false, problem: "NOT_FOUND" });
    expect((await takeBackMessage(counselor, answer, minutes(9))).ok).toBe(true);
    expect((await listUnansweredMessages(counselor)).messages).toMatchObject([{ id: messageId }]);
  });
});

describe("the inbox", () => {
  test("goes on by keyset, newest first, each message once", async () => {
    const { school, counselor, maya } = await messageWorld();
    const made: string[] = [];
    for (let n = 0; n < 53; n++) {
      const id = randomUUID();
      // Some at the same moment.
      const createdAt = new Date(Date.UTC(2026, 9, 1, 12, Math.floor(n / 3)));
      await insertRow("Message", {
        ...{ id, schoolId: school.id, senderId: maya.id, senderName: maya.name, subject: `${n}`, text: "", createdAt },
      });
      await insertRow("MessageRecipient", { messageId: id, personId: counselor.id, senderId: maya.id, createdAt });
      made.push(id);
    }
    for (const [who, show] of [
      [counselor, "inbox"],
      [counselor, "open"],
      [maya, "sent"],
    ] as const) {
      const first = await list(who, show);
      expect(first.messages).toHaveLength(50);
      const rest = await list(who, show, first.next!);
      expect(rest).toMatchObject({ next: null, messages: [{}, {}, {}] });
      const all = [...first.messages, ...rest.messages];
      expect(all.map(({ id }) => id).sort()).toEqual([...made].sort());
      expect(all.every(({ createdAt }, i) => i === 0 || createdAt <= all[i - 1]!.createdAt)).toBe(true);
    }
    expect(await countUnread(counselor)).toBe(53);
  });
});
