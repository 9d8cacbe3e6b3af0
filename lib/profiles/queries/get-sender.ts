import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";

export type Sender = {
  name: string;
  email: string;
  phone: string;
  resumes: { id: string; title: string }[];
};

/** How one is reached by one's own profile, and the versions of one's résumé. Two statements. */
export const getSender = (person: Actor): Promise<Sender> =>
  withActor(person, async (tx) => {
    const profile = await tx.profile.findUnique({
      where: { personId: person.id },
      select: { name: true, email: true, phone: true },
    });
    const resumes = await tx.resume.findMany({
      where: { personId: person.id, removedAt: null },
      orderBy: [{ changedAt: "desc" }, { id: "desc" }],
      select: { id: true, title: true },
    });
    return { name: "", email: "", phone: "", ...profile, resumes };
  });
