import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";

/** Everything of this domain that belongs to the person, to take along; evidence comes with their other files. */
export const exportProfiles = (person: Actor) =>
  withActor(person, async (tx) => {
    const own = { where: { personId: person.id }, omit: { personId: true } } as const;
    return {
      profile: await tx.profile.findFirst(own),
      entries: await tx.profileEntry.findMany({ ...own, orderBy: { createdAt: "asc" } }),
      resumes: await tx.resume.findMany({ ...own, orderBy: { createdAt: "asc" } }),
      destinations: await tx.destination.findMany({ ...own, orderBy: { startedAt: "asc" } }),
      milestones: await tx.milestone.findMany({ ...own, orderBy: { createdAt: "asc" } }),
      contacts: await tx.contact.findMany({ ...own, orderBy: { createdAt: "asc" } }),
      conversations: await tx.conversation.findMany({ ...own, orderBy: { createdAt: "asc" } }),
    };
  });
