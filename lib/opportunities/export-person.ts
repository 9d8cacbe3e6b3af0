import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";

const oldest = { orderBy: { createdAt: "asc" } } as const;
const events = { orderBy: { at: "asc" }, omit: { id: true, personId: true } } as const;

/** Everything of this domain that belongs to the person, to take along: applications with what was sent, letters, hours. */
export const exportOpportunities = (person: Actor) =>
  withActor(person, async (tx) => {
    const own = { where: { personId: person.id }, omit: { personId: true }, ...oldest } as const;
    return {
      applications: await tx.application.findMany({
        ...own,
        include: {
          events: { ...events, omit: { ...events.omit, applicationId: true } },
          sent: { omit: { applicationId: true, personId: true } },
          note: { select: { text: true, changedAt: true } },
        },
      }),
      letters: await tx.coverLetter.findMany(own),
      placements: await tx.placement.findMany({
        ...own,
        include: {
          hours: {
            ...oldest,
            omit: { personId: true, placementId: true },
            include: { events: { ...events, omit: { ...events.omit, entryId: true } } },
          },
        },
      }),
    };
  });
