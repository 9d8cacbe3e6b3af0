import fc from "fast-check";
import { expect, test } from "vitest";
import { directionOf, type Standing } from "@/lib/catalog/rules/direction";
import { schoolStages } from "@/lib/catalog/rules/school-shares";

const nurse: Standing = { schoolStage: "BACHELOR", jobZone: 3, pathwayIds: ["a", "b"] };

test.each([
  ["the same school on a shared pathway", { pathwayIds: ["b"] }, "line"],
  ["less school on a shared pathway", { schoolStage: "CERTIFICATE", pathwayIds: ["a"] }, "line"],
  ["more school on a shared pathway", { schoolStage: "BEYOND" }, "up"],
  ["more school elsewhere", { schoolStage: "BEYOND", pathwayIds: ["c"] }, "up"],
  ["the same school and a higher zone", { jobZone: 4 }, "up"],
  ["less school and a higher zone elsewhere", { schoolStage: "SCHOOL", jobZone: 4, pathwayIds: ["c"] }, "change"],
  ["the same school elsewhere", { pathwayIds: ["c"] }, "change"],
  ["nothing but a higher zone", { schoolStage: null, jobZone: 5, pathwayIds: [] }, "up"],
  ["no school, no zone, a shared pathway", { schoolStage: null, jobZone: null }, "line"],
  ["no school, no zone, another pathway", { schoolStage: null, jobZone: null, pathwayIds: ["c"] }, "unknown"],
  ["the same school, no pathway", { pathwayIds: [] }, "unknown"],
] satisfies [string, Partial<Standing>, string][])("%s", (_, to, move) => {
  expect(directionOf(nurse, { ...nurse, ...to }).move).toBe(move);
});

test("says by how much, and on what", () => {
  expect(directionOf(nurse, { schoolStage: "SCHOOL", jobZone: 4, pathwayIds: ["b", "c"] })).toEqual({
    move: "line",
    school: -3,
    zone: 1,
    shared: ["b"],
  });
});

test("a way up is not a way up on the way back, and sharing goes both ways", () => {
  const standing: fc.Arbitrary<Standing> = fc.record({
    schoolStage: fc.constantFrom(...schoolStages, null),
    jobZone: fc.constantFrom(1, 2, 3, 4, 5, null),
    pathwayIds: fc.subarray(["a", "b", "c"]),
  });
  fc.assert(
    fc.property(standing, standing, (a, b) => {
      const [there, back] = [directionOf(a, b), directionOf(b, a)];
      expect(there.move === "up" && back.move === "up").toBe(false);
      expect(there.shared?.toSorted()).toEqual(back.shared?.toSorted());
      if (there.school !== null) expect(there.school + back.school!).toBe(0);
    }),
  );
});
