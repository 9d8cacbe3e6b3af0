import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";

export type Sender = {
  name: string;
  email: string;
  phone: string;
  resumes: { id: string; title: string }[];
};

/** How one is reached by one's own profile, and the versions of one's résumé, the last changed first. One statement. */
export const getSender = (person: Actor): Promise<Sender> =>
  withActor(person, async (tx) => {
    const [row] = await tx.$queryRaw<Sender[]>`
      SELECT coalesce(p.name, '') AS name, coalesce(p.email, '') AS email, coalesce(p.phone, '') AS phone,
        (SELECT coalesce(json_agg(json_build_object('id', r.id, 'title', r.title) ORDER BY r."changedAt" DESC, r.id), '[]')
         FROM "Resume" r WHERE r."personId" = ${person.id}::uuid AND r."removedAt" IS NULL) AS resumes
      FROM (SELECT ${person.id}::uuid AS id) own LEFT JOIN "Profile" p ON p."personId" = own.id`;
    return row ?? { name: "", email: "", phone: "", resumes: [] };
  });
