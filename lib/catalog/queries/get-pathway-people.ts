import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { IdeaKind, OrganizationKind } from "@/prisma/generated/enums";

export type PathwayPeople = {
  /** What to try with a partner nearby, and whom to ask what. */
  ideas: Record<IdeaKind, string[]>;
  /** Of the pathway, then of its cluster; each once, by name. */
  organizations: Record<OrganizationKind, { id: string; name: string; url: string | null }[]>;
};

/** Where to meet a pathway's work and the people who do it; empty lists where nothing is known. */
export async function getPathwayPeople(locale: Locale, pathwayId: string): Promise<PathwayPeople> {
  const clusterId = pathwayId.split("/").slice(0, 2).join("/");
  const [ideas, organizations] = await Promise.all([
    db.pathwayIdea.findMany({ where: { pathwayId }, orderBy: [{ position: "asc" }, { id: "asc" }] }),
    db.organization.findMany({
      where: { places: { some: { OR: [{ pathwayId }, { clusterId }] } } },
      select: { id: true, name: true, kind: true, url: true, places: { where: { pathwayId }, select: { id: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  ]);
  const ideasOf = (kind: IdeaKind) =>
    ideas.filter((idea) => idea.kind === kind).map(({ textEn, textEs }) => (locale === "es" ? textEs : textEn));
  const organizationsOf = (kind: OrganizationKind) =>
    organizations
      .filter((organization) => organization.kind === kind)
      .sort((a, b) => Number(b.places.length > 0) - Number(a.places.length > 0))
      .map(({ id, name, url }) => ({ id, name, url }));
  return {
    ideas: { WORK: ideasOf("WORK"), ASK: ideasOf("ASK") },
    organizations: { STUDENT: organizationsOf("STUDENT"), PROFESSIONAL: organizationsOf("PROFESSIONAL") },
  };
}
