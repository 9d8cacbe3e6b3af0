import { type PersonVector } from "@/lib/survey/rules/features";
import { type Instrument, scales } from "@/lib/survey/rules/instrument";
import { indexOccupations, jobFamily, type MatchIndex, type MatchOccupation } from "@/lib/survey/rules/match-index";
import { shippedSettings } from "@/lib/survey/rules/match-settings";

export const townInstrument: Instrument = {
  interests: scales.flatMap((scale) =>
    [1, 2].map((n) => ({ kind: "interests" as const, id: `${scale.toLowerCase()}${n}`, position: n, scale })),
  ),
  subjects: [
    { kind: "subjects", id: "k1", position: 1, elements: ["x", "y"] },
    { kind: "subjects", id: "k2", position: 2, elements: ["z"] },
    { kind: "subjects", id: "k3", position: 3, elements: ["w"] },
  ],
  skills: [],
};

export const occupation = (
  code: string,
  interests: number[] | null,
  knowledge: number[] | null,
  ...places: string[]
): MatchOccupation => ({
  code,
  interests,
  knowledge,
  skills: null,
  family: jobFamily(code),
  memberships: places.map((place) => {
    const [clusterId = "", pathway] = place.split("/");
    return { clusterId, pathwayId: pathway === undefined ? null : place, weight: 1 };
  }),
});

export const town = [
  occupation("11-1000.00", [1, 2, 1, 3, 7, 6], [5, 4, 2, 1], "trade/shops"),
  occupation("11-1000.01", [1, 2, 2, 4, 7, 5], [5, 5, 2, 2], "trade/shops"),
  occupation("13-1000.00", [1, 4, 1, 2, 5, 7], [4, 5, 3, 1], "trade/banks", "care"),
  occupation("29-1000.00", [3, 7, 1, 6, 2, 2], [1, 2, 5, 3], "care/clinics"),
  occupation("29-2000.00", [4, 6, 2, 7, 1, 3], [2, 1, 5, 2], "care/clinics"),
  occupation("47-1000.00", [7, 3, 1, 1, 2, 4], [1, 2, 2, 5], "building/sites"),
  occupation("47-2000.00", [7, 2, 2, 2, 1, 4], null, "building/sites", "building/roads"),
  occupation("55-1000.00", null, null, "building/roads"),
  occupation("99-9000.00", [4, 4, 4, 4, 4, 4], [3, 3, 3, 3]),
];

/** Softer than the shipped ones, so that nothing in so small a town is certain. */
const settings = { ...shippedSettings, temperature: 0.3, shrink: 0.5 };
export const townInput = {
  occupations: town,
  knowledgeIds: ["x", "y", "z", "w"],
  skillIds: [],
  instrument: townInstrument,
  settings,
};
export const indexOf = (occupations: readonly MatchOccupation[]): MatchIndex =>
  indexOccupations({ ...townInput, occupations });
export const index = indexOf(town);

/** Someone who answered the activities of each scale alike, and the subjects that are not null. */
export function someone(
  interests: readonly number[] | null,
  subjects: readonly (number | null)[] | null,
): PersonVector {
  const activities = townInstrument.interests.map(({ scale }) => interests?.[scales.indexOf(scale)] ?? NaN);
  return {
    of: "answers",
    values: Float64Array.from([...activities, ...(subjects ?? [null, null, null]).map((value) => value ?? NaN)]),
    parts: { interests: interests !== null, subjects: subjects !== null, skills: false },
  };
}
