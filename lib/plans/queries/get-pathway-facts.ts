import "server-only";
import { getPathway } from "@/lib/catalog/queries/get-pathway";
import { getStudyProgram } from "@/lib/catalog/queries/get-study-program";
import { listPathwayCredentials } from "@/lib/catalog/queries/list-credentials";
import { listPathwayPrograms } from "@/lib/catalog/queries/list-pathway-programs";
import { exitOf, exits, needsExperience } from "@/lib/catalog/rules/study-program";
import type { SchoolStage } from "@/prisma/generated/enums";
import type { PathwayCredential, PathwayExit } from "../rules/fit-steps";
import type { ProgramStep } from "../rules/match-course";

/** What of the catalogue a plan is made from; titles in English, as a plan keeps them. */
export type PathwayFacts = {
  pathwayId: string;
  program: ProgramStep[];
  credentials: PathwayCredential[];
  exits: PathwayExit[];
};

/** Null where the catalogue has no such pathway. */
export async function getPathwayFacts(pathwayId: string): Promise<PathwayFacts | null> {
  const pathway = await getPathway("en", pathwayId);
  if (!pathway) return null;
  const { occupations } = pathway;
  const program = await getStudyProgram("en", pathwayId);
  const credentials = await listPathwayCredentials("en", pathwayId);
  const levels = await listPathwayPrograms("en", pathwayId, occupations);
  const entered = Map.groupBy(
    occupations.filter((occupation) => !needsExperience(occupation)),
    ({ schoolStage, onTheJobTraining }) => exitOf({ stage: schoolStage, onTheJobTraining }),
  );
  return {
    pathwayId,
    program,
    credentials: credentials.map(({ id, name, stage }) => ({ id, name, stage })),
    exits: exits.map((exit) => {
      const first = levels.find(({ level }) => level === (exit satisfies string as SchoolStage))?.programs[0];
      return {
        exit,
        occupations: entered.get(exit)?.length ?? 0,
        program: first ? { code: first.code, title: first.title } : null,
      };
    }),
  };
}
