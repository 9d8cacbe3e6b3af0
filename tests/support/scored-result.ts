// A finished and scored survey for integration tests, laid out past the verbs: what became of it is their matter.
import { randomUUID } from "node:crypto";
import { hashAttemptKey, newAttemptKey } from "@/lib/survey/attempt-key";
import type { Scale } from "@/lib/survey/rules/instrument";
import { packAnswers } from "@/lib/survey/rules/pack-answers";
import type { Holder } from "@/lib/survey/with-holder";
import { insertRow } from "./owner";

const scores: Record<Scale, number> = { R: 12.5, I: 30, A: 14, S: 33.5, E: 16, C: 14 };

export const scoredProfile = {
  version: 1,
  scales: Object.entries(scores).map(([scale, score]) => ({
    scale,
    answered: 5,
    of: 5,
    mean: 3,
    liking: 20,
    relative: (score - 20) / 10,
    score,
    rank: Object.values(scores).filter((other) => other > score).length + 1,
  })),
  topInterests: ["S", "I"],
  flat: false,
  subjects: null,
};

const margin = { ahead: 12, tooClose: false };
const group = (id: string, rank: number, score: number) => ({ id, rank, score, margin, fit: 70, reasons: [] });
const framework = {
  basis: "interests",
  clusters: [
    group("national-16/health-science", 1, 50),
    group("national-16/education-training", 2, 38),
    group("national-16/human-services", 3, 12),
  ],
  pathways: [
    {
      ...group("national-16/health-science/therapeutic-services", 1, 60),
      clusterId: "national-16/health-science",
    },
  ],
  occupations: [{ code: "29-1141.00", family: "29-11", rank: 1, score: 90, margin, similar: [], reasons: [] }],
};
const part = { asked: 30, answered: 30 };
export const scoredMatches = {
  quality: {
    interests: part,
    subjects: { asked: 16, answered: 0 },
    allAlike: false,
    longestRun: 3,
    straightLined: false,
    secondsBetween: 4,
    hurried: false,
  },
  frameworks: { "national-16": framework, "national-14": { ...framework, clusters: [], pathways: [] } },
};

/** Gives the holder (a visitor's with their new key) and the id of the result. */
export async function addScoredResult(person: Holder["person"], at = new Date()) {
  const [attemptId, result] = [randomUUID(), randomUUID()];
  const key = person ? null : newAttemptKey();
  const answers = packAnswers({ r1: { value: 2, at: at.getTime() }, s1: { value: 5, at: at.getTime() + 4000 } });
  await insertRow("SurveyAttempt", {
    id: attemptId,
    personId: person?.id ?? null,
    keyHash: key ? hashAttemptKey(key) : null,
    keyExpiresAt: key ? new Date(at.getTime() + 12 * 3_600_000) : null,
    instruments: ["interests-1", "subjects-1"],
    language: "en",
    answers,
    answered: 2,
    startedAt: at,
    updatedAt: at,
    submittedAt: at,
  });
  await insertRow("SurveyResult", {
    id: result,
    attemptId,
    scoringVersion: 1,
    releaseId: 1,
    profile: JSON.stringify(scoredProfile),
    matches: JSON.stringify(scoredMatches),
    topClusters: framework.clusters.map(({ id }) => id),
    createdAt: at,
  });
  return { holder: { person, key } satisfies Holder, result };
}
