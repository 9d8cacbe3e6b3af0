import { expect, test } from "vitest";
import { startPlanSchema } from "@/lib/plans/schema";

test.each([
  ["no pathway is chosen", { reason: "" }],
  ["the pathway is empty", { pathwayId: " ", reason: "" }],
])("the form is told to ask for a pathway where %s", (_, form) => {
  const input = startPlanSchema.safeParse(form);
  expect(input.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([["pathwayId", "CHOOSE_PATHWAY"]]);
});
