// Many people with a finished survey, laid out past the verbs: only their six averages matter to norms.
import { seeded } from "./seeded";
import { owner } from "./owner";

type Options = {
  audience?: "GENERAL" | "MIDDLE" | "ADULT";
  /** What everybody's answers on these scales are raised by. */
  raised?: Partial<Record<"R" | "I" | "A" | "S" | "E" | "C", number>>;
  seed?: number;
  instruments?: string[];
  careless?: boolean;
  answered?: number;
  /** Without an account. */
  visitors?: boolean;
  submittedAt?: Date | null;
};

const quality = { allAlike: false, straightLined: false, hurried: false };

/** Adds so many people and gives their ids. */
export async function addNormPeople(
  count: number,
  {
    audience = "GENERAL",
    raised = {},
    seed = 1,
    instruments = ["interests-2", "subjects-2", "skills-1"],
    careless = false,
    answered = 10,
    visitors = false,
    submittedAt = new Date(),
  }: Options = {},
) {
  const random = seeded(seed);
  const profiles = Array.from({ length: count }, () => ({
    scales: [..."RIASEC"].map((scale) => ({
      scale,
      answered,
      mean: Math.round((2 + 2 * random() + (raised[scale as "R"] ?? 0)) * 1000) / 1000,
      score: 20,
    })),
  }));
  const { rows } = await owner.query<{ person: string | null }>(
    `WITH given AS (
       SELECT value AS profile, gen_random_uuid() AS person, gen_random_uuid() AS attempt
       FROM jsonb_array_elements($1::jsonb)
     ), people AS (
       INSERT INTO "Person" (id, name, "signInName") SELECT person, 'Someone', person::text FROM given WHERE NOT $2
     ), attempts AS (
       INSERT INTO "SurveyAttempt" (id, "personId", "keyHash", "keyExpiresAt", instruments, language, audience, answers,
         answered, "submittedAt")
       SELECT attempt, CASE WHEN $2 THEN NULL ELSE person END, CASE WHEN $2 THEN attempt::text END,
         CASE WHEN $2 THEN now() + interval '1 hour' END, $3, 'en', $4::"SurveyAudience", '1;0;', 0, $5 FROM given
     ), results AS (
       INSERT INTO "SurveyResult" (id, "attemptId", "scoringVersion", "releaseId", profile, matches, "topClusters")
       SELECT gen_random_uuid(), attempt, 2, 1, profile, $6::jsonb, '{}' FROM given
     )
     SELECT person FROM given`,
    [
      JSON.stringify(profiles),
      visitors,
      instruments,
      audience,
      submittedAt,
      JSON.stringify({ quality: { ...quality, hurried: careless }, frameworks: {} }),
    ],
  );
  return rows.map(({ person }) => person!);
}
