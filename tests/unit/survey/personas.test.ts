import { describe, expect, it } from "vitest";
import { explainMatches } from "@/lib/survey/rules/reasons";
import { levelsOf } from "@/lib/survey/rules/scoring";
import { indexes, instrument, matchOf, norms, persona } from "./newest";
import { personas } from "./personas";

const firstThree = (answers: ReturnType<typeof persona>, framework: "national-14" | "national-16") =>
  matchOf(answers, framework)
    .clusters.slice(0, 3)
    .map(({ id }) => id);

describe("written people", () => {
  it("are 24", () => expect(new Set(personas.map(({ who }) => who)).size).toBe(24));

  it.each(personas)("someone who $who finds what a counselor would expect among the first three", (written) => {
    const answers = persona(written);
    expect(firstThree(answers, "national-14")).toEqual(expect.arrayContaining([...written.in14]));
    expect(firstThree(answers, "national-16")).toEqual(expect.arrayContaining([...written.in16]));
  });

  it.each(personas)("someone who $who is told at least two answers that led there, all of them a yes", (written) => {
    const answers = persona(written);
    const [first] = matchOf(answers, "national-16").clusters;
    const [explained] = explainMatches({
      index: indexes["national-16"],
      instrument,
      levels: levelsOf(answers),
      norms,
      targets: [{ kind: "cluster", id: first!.id }],
    });
    const raised = explained!.reasons.flatMap((reason) =>
      ["liked-item", "subject", "skill"].includes(reason.kind) && "itemId" in reason ? [reason.itemId] : [],
    );
    expect(raised.length).toBeGreaterThanOrEqual(2);
    for (const id of raised) expect(answers[id]!.value, id).toBeGreaterThanOrEqual(4);
  });
});
