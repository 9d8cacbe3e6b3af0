import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";

/** What a person's portfolio says, without the content of its files. Entries that can still be put back are in it. */
export const exportPortfolio = (person: Actor) =>
  withActor(person, (tx) =>
    tx.portfolioEntry.findMany({
      relationLoadStrategy: "join",
      where: { personId: person.id },
      orderBy: { id: "asc" },
      select: {
        id: true,
        kind: true,
        title: true,
        text: true,
        grade: true,
        startsOn: true,
        dueOn: true,
        doneOn: true,
        hours: true,
        about: true,
        createdAt: true,
        changedAt: true,
        removedAt: true,
        files: { orderBy: { id: "asc" }, select: { id: true, name: true } },
      },
    }),
  );

/** The person's files one by one, each with its content in base64: never two of them in memory. */
export async function* exportFiles(person: Actor) {
  const ids = await withActor(person, (tx) =>
    tx.storedFile.findMany({ where: { personId: person.id }, orderBy: { id: "asc" }, select: { id: true } }),
  );
  for (const { id } of ids) {
    const file = await withActor(person, (tx) =>
      tx.storedFile.findFirst({
        where: { id, personId: person.id },
        select: {
          id: true,
          entryId: true,
          profileEntryId: true,
          milestoneId: true,
          name: true,
          mediaType: true,
          size: true,
          sha256: true,
          createdAt: true,
          bytes: true,
        },
      }),
    );
    if (!file) continue;
    const { bytes, ...about } = file;
    yield { ...about, base64: Buffer.from(bytes).toString("base64") };
  }
}
