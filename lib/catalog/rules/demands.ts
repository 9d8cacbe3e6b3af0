/** What an occupation asks for: importance is O*NET's mean of 1 to 5. */
export type OccupationDemand = {
  code: string;
  title: string;
  elements: { id: string; title: string; kind: "SKILL" | "KNOWLEDGE"; importance: number }[];
};
