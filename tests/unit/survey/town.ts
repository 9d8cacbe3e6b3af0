import {
  type GroupProfile,
  indexOccupations,
  jobFamily,
  type MatchIndex,
  type MatchOccupation,
} from "@/lib/survey/rules/match-index";

export const subjects = [
  { kind: "subjects", id: "k1", position: 1, elements: ["x", "y"] },
  { kind: "subjects", id: "k2", position: 2, elements: ["z"] },
  { kind: "subjects", id: "k3", position: 3, elements: ["w"] },
] as const;

export const occupation = (
  code: string,
  interests: number[] | null,
  knowledge: number[] | null,
  ...places: string[]
): MatchOccupation => ({
  code,
  interests,
  knowledge,
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
const care: readonly GroupProfile[] = [
  {
    id: "care",
    interestMean: [3.5, 6.5, 1.5, 6.5, 1.5, 2.5],
    interestSpread: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
    knowledgeMean: [1.5, 1.5, 5, 2.5],
    knowledgeSpread: [0.5, 0.5, 0, 0.5],
  },
];

export const indexOf = (
  occupations: readonly MatchOccupation[],
  profiles: readonly GroupProfile[] = care,
): MatchIndex =>
  indexOccupations({
    occupations,
    profiles,
    knowledgeIds: ["x", "y", "z", "w"],
    subjects,
  });
export const index = indexOf(town);
