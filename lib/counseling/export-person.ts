import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";

const meeting = {
  at: true,
  minutes: true,
  place: true,
  topic: true,
  withGuardian: true,
  locale: true,
  state: true,
  staffName: true,
  createdAt: true,
  changedAt: true,
} as const;

/**
 * Everything of this domain that the person may take along. Notes are part of it only where their author shared them
 * with the student; what was agreed, once the meeting was held.
 */
export const exportCounseling = (person: Actor) =>
  withActor(person, async (tx) => {
    const meetings = await tx.meeting.findMany({
      where: { studentId: person.id },
      orderBy: { at: "asc" },
      select: { ...meeting, outcome: true },
    });
    const received = await tx.messageRecipient.findMany({
      relationLoadStrategy: "join",
      where: { personId: person.id, message: { takenAt: null } },
      orderBy: { createdAt: "asc" },
      select: {
        createdAt: true,
        readAt: true,
        handledAt: true,
        message: { select: { subject: true, text: true, senderName: true } },
      },
    });
    return {
      standing: await tx.standing.findFirst({ where: { personId: person.id }, omit: { personId: true } }),
      notes: await tx.studentNote.findMany({
        where: { studentId: person.id, visibility: "STUDENT", removedAt: null },
        orderBy: { createdAt: "asc" },
        select: { text: true, authorName: true, createdAt: true, changedAt: true },
      }),
      meetings: meetings.map(({ outcome, ...each }) => ({ ...each, outcome: each.state === "HELD" ? outcome : "" })),
      messagesSent: await tx.message.findMany({
        where: { senderId: person.id },
        orderBy: { createdAt: "asc" },
        select: { subject: true, text: true, audience: true, createdAt: true, takenAt: true },
      }),
      messagesReceived: received.map(({ message, ...each }) => ({ ...message, ...each })),
      tasks: await tx.taskState.findMany({
        relationLoadStrategy: "join",
        where: { personId: person.id },
        orderBy: { at: "asc" },
        select: {
          outcome: true,
          reason: true,
          at: true,
          seenAt: true,
          task: { select: { titleEn: true, titleEs: true, dueOn: true } },
        },
      }),
      digest: await tx.digestPreference.findFirst({
        where: { personId: person.id },
        select: { every: true, sentAt: true },
      }),
      phrases: await tx.phrase.findMany({
        where: { ownerId: person.id },
        orderBy: { createdAt: "asc" },
        select: { kind: true, text: true, createdAt: true },
      }),
      bulkExports: await tx.bulkExport.findMany({
        where: { personId: person.id },
        orderBy: { createdAt: "asc" },
        select: { kind: true, rows: true, createdAt: true },
      }),
    };
  });
