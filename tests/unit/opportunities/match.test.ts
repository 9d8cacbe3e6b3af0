import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { match, totalOf } from "@/lib/opportunities/rules/match";
import { payIn } from "@/lib/opportunities/rules/match-pay";
import { criteria, type Criterion, type Offered, weights } from "@/lib/opportunities/rules/match-verdict";
import {
  kindsAndHours,
  pathwaySources,
  type Seeker,
  strongestOf,
  unknownSeeker,
} from "@/lib/opportunities/rules/seeker";
import { anyOffered, anySeeker, silentOffer } from "../../support/any-match";

const about = (criterion: Criterion, seeker: Partial<Seeker>, offered: Partial<Offered>) => {
  const { verdicts } = match({ ...unknownSeeker, ...seeker }, { ...silentOffer, ...offered });
  const { weight, criterion: _, ...finding } = verdicts.find((verdict) => verdict.criterion === criterion)!;
  expect(weight).toBe(weights[criterion]);
  return finding;
};

const own = { id: "n/c/p", from: "saved" } as const;
const nurse = { code: "29-1141.00", from: "destination" } as const;
const skill = (id: string, level = 3) => ({ id, level });
const lacks = (lack: string) => ({ state: "unknown", lacks: lack });

test.each<[Criterion, string, Partial<Seeker>, Partial<Offered>, object]>([
  [
    "pathway",
    "shared",
    { pathways: [own] },
    { pathwayIds: ["x", "n/c/p"] },
    { state: "met", reason: { pathways: [own] } },
  ],
  ["pathway", "another", { pathways: [own] }, { pathwayIds: ["x"] }, { state: "missed" }],
  ["pathway", "none of one's own", {}, { pathwayIds: ["x"] }, lacks("seeker")],
  ["pathway", "none said", { pathways: [own] }, {}, lacks("opportunity")],
  ["pathway", "said on neither side: nothing to mend in the profile", {}, {}, lacks("opportunity")],
  [
    "occupation",
    "the destination",
    { occupations: [nurse] },
    { occupationCodes: ["29-1141.00"] },
    { state: "met", reason: { occupations: [nurse] } },
  ],
  ["occupation", "another", { occupations: [nurse] }, { occupationCodes: ["11-1011.00"] }, { state: "missed" }],
  [
    "skills",
    "half of them",
    { skills: [skill("a"), skill("z")] },
    { elementIds: ["a", "b", "a"] },
    { state: "met", reason: { have: ["a"], of: 2 } },
  ],
  [
    "skills",
    "less than half",
    { skills: [skill("a")] },
    { elementIds: ["a", "b", "c"] },
    { state: "missed", reason: { have: ["a"], of: 3 } },
  ],
  [
    "skills",
    "one that was only begun",
    { skills: [skill("a", 1)] },
    { elementIds: ["a"] },
    { state: "missed", reason: { have: [], of: 1 } },
  ],
  ["skills", "none said of oneself", {}, { elementIds: ["a"] }, lacks("seeker")],
  ["kind", "wanted", { kinds: ["JOB"] }, { kind: "JOB" }, { state: "met", reason: { kind: "JOB" } }],
  ["kind", "not wanted", { kinds: ["JOB"] }, { kind: "VOLUNTEER" }, { state: "missed", reason: { kind: "VOLUNTEER" } }],
  ["kind", "one that a profile has no word for", { kinds: ["JOB"] }, { kind: "COURSE" }, lacks("unasked")],
  ["kind", "nothing said", {}, { kind: "JOB" }, lacks("seeker")],
  [
    "schooling",
    "as much as one is ready for",
    { schooling: "ASSOCIATE" },
    { schooling: "ASSOCIATE" },
    { state: "met", reason: { asks: "ASSOCIATE" } },
  ],
  [
    "schooling",
    "more",
    { schooling: "SCHOOL" },
    { schooling: "CERTIFICATE" },
    { state: "missed", reason: { asks: "CERTIFICATE" } },
  ],
  ["schooling", "not said", { schooling: "SCHOOL" }, {}, lacks("opportunity")],
  [
    "pay",
    "the top of its range reaches it",
    { payFrom: 18 },
    { payFrom: 15, payTo: 18 },
    { state: "met", reason: { guessed: false } },
  ],
  ["pay", "unpaid", { payFrom: 1 }, { payFrom: 0, payPer: "once" }, { state: "missed", reason: { guessed: false } }],
  [
    "pay",
    "by the week, with its hours",
    { payFrom: 20 },
    { payFrom: 400, payPer: "week", hoursPerWeek: 20 },
    { state: "met", reason: { guessed: false } },
  ],
  [
    "pay",
    "by the week, without its hours",
    { payFrom: 20 },
    { payFrom: 400, payPer: "week" },
    { state: "missed", reason: { guessed: true } },
  ],
  [
    "pay",
    "a yearly wish and an hourly pay",
    { payFrom: 41_600, payPer: "year" },
    { payFrom: 20 },
    { state: "met", reason: { guessed: true } },
  ],
  ["pay", "paid once", { payFrom: 10 }, { payFrom: 5000, payPer: "once" }, lacks("opportunity")],
  ["pay", "no wish", {}, { payFrom: 15 }, lacks("seeker")],
  ["hours", "full-time", { hours: "full" }, { hoursPerWeek: 35 }, { state: "met", reason: { hoursPerWeek: 35 } }],
  ["hours", "part-time", { hours: "part" }, { hoursPerWeek: 35 }, { state: "missed", reason: { hoursPerWeek: 35 } }],
  ["hours", "either", { hours: "any" }, { hoursPerWeek: 3 }, { state: "met", reason: { hoursPerWeek: 3 } }],
  [
    "place",
    "the same town, written otherwise",
    { town: "Columbia ", region: "MO" },
    { town: "columbia", region: "mo" },
    { state: "met", reason: { by: "town" } },
  ],
  [
    "place",
    "a town of the same name elsewhere",
    { town: "Columbia", region: "MO" },
    { town: "Columbia", region: "SC" },
    { state: "missed" },
  ],
  [
    "place",
    "another town of the state",
    { town: "Columbia", region: "MO" },
    { town: "Joplin", region: "MO" },
    lacks("distance"),
  ],
  [
    "place",
    "the state alone",
    { region: "MO" },
    { town: "Joplin", region: "MO" },
    { state: "met", reason: { by: "region" } },
  ],
  ["place", "a town without its state", { region: "MO" }, { town: "Joplin" }, lacks("opportunity")],
  ["place", "one's own town without its state", { town: "Joplin" }, { region: "MO" }, lacks("seeker")],
  [
    "place",
    "from home, as one would",
    { remote: true },
    { remote: true, region: "SC" },
    { state: "met", reason: { by: "home" } },
  ],
  ["place", "from home, not said whether one would", { region: "MO" }, { remote: true, region: "SC" }, lacks("seeker")],
  [
    "place",
    "from home, but in one's town",
    { town: "Rolla" },
    { remote: true, town: "Rolla" },
    { state: "met", reason: { by: "town" } },
  ],
])("%s: %s", (criterion, _, seeker, offered, finding) => {
  expect(about(criterion, seeker, offered)).toEqual(finding);
});

describe("the total", () => {
  test("has a verdict on each criterion, and counts what is met for it and what is missed against it", () => {
    const { verdicts, total, met, known } = match(
      { ...unknownSeeker, pathways: [own], kinds: ["JOB"], hours: "full" },
      { ...silentOffer, pathwayIds: ["n/c/p"], kind: "VOLUNTEER", hoursPerWeek: 40 },
    );
    expect(verdicts.map(({ criterion }) => criterion)).toEqual(criteria);
    expect([total, met, known]).toEqual([weights.pathway - weights.kind + weights.hours, 2, 3]);
  });

  test("of someone of whom nothing is known is 0, whatever is offered", () =>
    fc.assert(
      fc.property(anyOffered, (offered) => {
        expect(match(unknownSeeker, offered)).toMatchObject({ total: 0, known: 0, met: 0 });
      }),
    ));

  test("one more that is met never lowers it, one that is not known never moves it, one that is missed never raises it", () =>
    fc.assert(
      fc.property(anySeeker, anyOffered, fc.constantFrom(...criteria), (seeker, offered, criterion) => {
        const { verdicts, total } = match(seeker, offered);
        const others = verdicts.filter((verdict) => verdict.criterion !== criterion);
        const { state } = verdicts.find((verdict) => verdict.criterion === criterion)!;
        const moved = total - totalOf(others);
        expect(Math.sign(moved)).toBe({ met: 1, unknown: 0, missed: -1 }[state]);
        expect(Math.abs(moved)).toBe(state === "unknown" ? 0 : weights[criterion]);
      }),
    ));

  test("an opportunity that falls silent on one thing moves that criterion alone, to not known", () => {
    const silence: Record<Criterion, Partial<Offered>> = {
      pathway: { pathwayIds: [] },
      occupation: { occupationCodes: [] },
      skills: { elementIds: [] },
      kind: { kind: "COURSE" },
      place: { town: "", region: "", remote: false },
      schooling: { schooling: null },
      pay: { payFrom: null, payTo: null },
      hours: {},
    };
    fc.assert(
      fc.property(
        anySeeker,
        anyOffered,
        fc.constantFrom(...criteria.filter((each) => each !== "hours")),
        (seeker, offered, criterion) => {
          const before = match(seeker, offered);
          const after = match(seeker, { ...offered, ...silence[criterion] });
          for (const [i, verdict] of after.verdicts.entries())
            if (verdict.criterion === criterion) expect(verdict.state).toBe("unknown");
            else expect(verdict).toEqual(before.verdicts[i]);
        },
      ),
    );
  });

  test("does not depend on the order of anything", () =>
    fc.assert(
      fc.property(anySeeker, anyOffered, (seeker, offered) => {
        const turned = <Value>(values: readonly Value[]) => [...values].reverse();
        const { verdicts, total } = match(
          {
            ...seeker,
            pathways: turned(seeker.pathways),
            occupations: turned(seeker.occupations),
            skills: turned(seeker.skills),
            kinds: turned(seeker.kinds),
          },
          {
            ...offered,
            pathwayIds: turned(offered.pathwayIds),
            occupationCodes: turned(offered.occupationCodes),
            elementIds: turned(offered.elementIds),
          },
        );
        const plain = match(seeker, offered);
        expect(total).toBe(plain.total);
        expect(verdicts.map(({ state }) => state)).toEqual(plain.verdicts.map(({ state }) => state));
        expect(totalOf(turned(verdicts))).toBe(total);
      }),
    ));

  test("more pay never lowers it", () =>
    fc.assert(
      fc.property(anySeeker, anyOffered, fc.nat(1000), (seeker, offered, more) => {
        fc.pre(offered.payPer !== "once" && (offered.payTo ?? offered.payFrom) !== null);
        const most = offered.payTo ?? offered.payFrom!;
        const raised = match(seeker, { ...offered, payTo: most + more });
        expect(raised.total).toBeGreaterThanOrEqual(match(seeker, offered).total);
      }),
    ));
});

test("pay is one amount in every period", () => {
  const paid = { payFrom: 52_000, payTo: null, payPer: "year", hoursPerWeek: 40 };
  expect(payIn("hour", paid)).toBe(25);
  expect(payIn("year", { ...paid, payFrom: 25, payPer: "hour" })).toBe(52_000);
  expect(payIn("year", { ...paid, payFrom: 1000, payPer: "week" })).toBe(52_000);
  expect(payIn("year", { ...paid, payFrom: 4000, payPer: "month" })).toBe(48_000);
});

test("what a profile wants, as kinds and hours", () => {
  expect(kindsAndHours(["full-time", "part-time", "volunteer", "nothing"])).toEqual({
    kinds: ["JOB", "VOLUNTEER"],
    hours: "any",
  });
  expect(kindsAndHours(["part-time"])).toEqual({ kinds: ["JOB"], hours: "part" });
  expect(kindsAndHours(["internship"])).toEqual({ kinds: ["INTERNSHIP"], hours: null });
});

test("what is looked for twice counts once, under its strongest source", () => {
  const both = [
    { id: "a", from: "saved" },
    { id: "b", from: "saved" },
    { id: "a", from: "plan" },
  ] as const;
  expect(strongestOf(both, ({ id }) => id, pathwaySources)).toEqual([both[2], both[1]]);
});
