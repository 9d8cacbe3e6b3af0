import "server-only";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import { toLocale, type Locale } from "@/lib/platform/texts";
import { type Design, type Picks, readPicks, toDesign } from "../rules/resume-version";
import { type OwnProfile, profileIn } from "./get-profile";

export type ResumeVersion = {
  id: string;
  title: string;
  design: Design;
  locale: Locale;
  picks: Picks;
  changedAt: Date;
};

const columns = { id: true, title: true, design: true, locale: true, picks: true, changedAt: true } as const;
type Row = { id: string; title: string; design: string; locale: string; picks: unknown; changedAt: Date };
const asVersion = (row: Row): ResumeVersion => ({
  ...row,
  design: toDesign(row.design),
  locale: toLocale(row.locale),
  picks: readPicks(row.picks),
});

/** The versions of one's résumé, the last changed first. */
export const listResumes = (person: Actor): Promise<ResumeVersion[]> =>
  withActor(person, async (tx) =>
    (
      await tx.resume.findMany({
        where: { personId: person.id, removedAt: null },
        orderBy: [{ changedAt: "desc" }, { id: "desc" }],
        select: columns,
      })
    ).map(asVersion),
  );

export type OwnResume = { version: ResumeVersion; profile: OwnProfile };

/** One version with the profile that it shows; anybody else's looks absent. */
export const getResume = (person: Actor, id: string): Promise<OwnResume | null> =>
  withActor(person, async (tx) => {
    const row = await tx.resume.findFirst({ where: { id, personId: person.id, removedAt: null }, select: columns });
    return row && { version: asVersion(row), profile: await profileIn(tx, person) };
  });

/** A version of one's own that was removed and can still come back. */
export const getRemovedResume = (
  person: Actor,
  id: string,
  since: Date,
): Promise<{ id: string; title: string } | null> =>
  withActor(person, (tx) =>
    tx.resume.findFirst({
      where: { id, personId: person.id, removedAt: { gt: since } },
      select: { id: true, title: true },
    }),
  );
