import { expect, test } from "vitest";
import { parseReference } from "@/lib/plans/rules/saved-reference";

test.each([
  [
    "PATHWAY:national-16/health-science/therapeutic-services",
    { kind: "PATHWAY", id: "national-16/health-science/therapeutic-services" },
  ],
  ["OCCUPATION:29-1141.00", { kind: "OCCUPATION", id: "29-1141.00" }],
  ["SCHOOL:1", null],
  ["PATHWAY:", null],
  ["PATHWAY", null],
  [undefined, null],
  [["PATHWAY:a", "PATHWAY:b"], null],
])("%j names %j", (reference, item) => {
  expect(parseReference(reference)).toEqual(item);
});
