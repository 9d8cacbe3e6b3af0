import { expect, it } from "vitest";
import { digestOf, figuresOf } from "@/lib/survey/cli/keep-figures";
import { figures, figuresShape } from "@/lib/survey/rules/figures";
import { shippedSettings } from "@/lib/survey/rules/match-settings";
import { scoringVersion } from "@/lib/survey/rules/scoring";
import { aboutSurveyTexts } from "@/components/survey/about-texts";

const report = (settings: object) => ({
  at: "2026-11-23T10:40:00.000Z",
  machine: { cpu: "not told" },
  benches: {
    survey: {
      findings: {
        settings,
        leaveOut: figures.leaveOut.map((each) => ({
          ...each,
          chosen: {},
          rows: each.rows.map((row) => ({ ...row, first: 33.333_333, goal: { first: 74 } })),
        })),
        people: { ...figures.people, seeds: figures.seeds, timings: [{ name: "all parts", median: 0.35 }] },
      },
    },
  },
});

it("the kept figures are whole, and of the model in use: run the bench and keep-figures.ts again after a change", () => {
  expect(() => figuresShape.parse(figures)).not.toThrow();
  expect(figures.model).toEqual({ version: shippedSettings.version, digest: digestOf(shippedSettings) });
  expect(figures.scoringVersion).toBe(scoringVersion);
});

it("every row of the figures has a name in both languages", () => {
  const names = [...figures.leaveOut.flatMap(({ rows }) => rows), ...figures.people.rows, ...figures.people.blind].map(
    ({ name }) => name,
  );
  for (const locale of ["en", "es"] as const)
    for (const name of names) expect(Object.keys(aboutSurveyTexts(locale).figures.names)).toContain(name);
});

it("a report is kept without goals and what belongs to a machine, with two digits", () => {
  const kept = figuresOf(report(shippedSettings));
  expect(kept.at).toBe("2026-11-23");
  expect(kept.leaveOut[0]!.rows[0]!.first).toBe(33.33);
  expect(JSON.stringify(kept)).not.toMatch(/goal|machine|timings|chosen/);
});

it("a report of another model, or of something else, is refused", () => {
  expect(() => figuresOf(report({ ...shippedSettings, slope: 0.5 }))).toThrow(/another model/);
  expect(() => figuresOf({ at: "2026-11-23", benches: { catalog: {} } })).toThrow();
});
