import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import type { SchoolStage } from "@/prisma/generated/enums";
import { isResidency, namesOccupation, programReach } from "../rules/program-level";
import { schoolStages } from "../rules/school-shares";
import type { PathwayOccupation } from "./get-pathway";
import { programFields, type ProgramName, toProgramName } from "./program-names";

export type ProgramLevel = {
  /** What the occupations usually ask for. */
  level: SchoolStage;
  /** Those that lead most of all to this pathway, first. */
  programs: ProgramName[];
  count: number;
};

/** More than this no page lists for one level. */
const most = 30;

/**
 * The programs after school that lead to some occupations of a pathway, by the level of school these usually ask for.
 * Where the framework's own list gives the pathway programs, only those. First those named like an occupation, the
 * busiest first; then by the workers they lead to here, where one that leads elsewhere more often counts for its share;
 * residencies last.
 */
export async function listPathwayPrograms(
  locale: Locale,
  pathwayId: string,
  occupations: readonly PathwayOccupation[],
): Promise<ProgramLevel[]> {
  const byCode = new Map(occupations.map((occupation) => [occupation.code, occupation]));
  const [links, places] = await Promise.all([
    db.trainingProgramOccupation.findMany({
      where: { occupationCode: { in: [...byCode.keys()] } },
      include: { occupation: { select: { titleEn: true } } },
    }),
    db.trainingProgramPlace.findMany({ where: { pathwayId }, select: { programCode: true } }),
  ]);
  const listed = new Set(places.map(({ programCode }) => programCode));
  const ownLinks = listed.size === 0 ? links : links.filter(({ programCode }) => listed.has(programCode));
  const linked = Map.groupBy(ownLinks, ({ programCode }) => programCode);
  const programs = await db.trainingProgram.findMany({
    where: { code: { in: [...linked.keys()] } },
    select: { ...programFields, _count: { select: { occupations: true } } },
  });
  const ranked = programs
    .map((program) => {
      const links = linked.get(program.code)!;
      const own = links.map(({ occupationCode }) => byCode.get(occupationCode)!);
      const named = links
        .filter(({ occupation }) => namesOccupation(program.titleEn, occupation.titleEn))
        .map(({ occupationCode }) => byCode.get(occupationCode)!.workers ?? 0);
      const { level, workers } = programReach(own);
      const share = own.length / program._count.occupations;
      return {
        ...toProgramName(locale, program),
        level,
        named: Math.max(0, ...named),
        weight: workers * (share < 0.5 ? share : 1),
      };
    })
    .sort(
      (a, b) =>
        Number(isResidency(a.code)) - Number(isResidency(b.code)) ||
        b.named - a.named ||
        b.weight - a.weight ||
        (a.code < b.code ? -1 : 1),
    );
  return schoolStages.flatMap((level) => {
    const here = ranked.filter((program) => program.level === level);
    const shown = here.slice(0, most).map(({ code, title, language }) => ({ code, title, language }));
    return here.length === 0 ? [] : [{ level, programs: shown, count: here.length }];
  });
}
