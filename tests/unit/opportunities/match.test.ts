import { expect, test } from "vitest";
import { match } from "@/lib/opportunities/rules/match";
import { payIn } from "@/lib/opportunities/rules/match-pay";
import { type Criterion, type Offered, weights } from "@/lib/opportunities/rules/match-verdict";
import {
  kindsAndHours,
  type PathwaySource,
  pathwaySources,
  type Seeker,
  strongestOf,
  unknownSeeker,
} from "@/lib/opportunities/rules/seeker";
import { silentOffer } from "../../support/any-match";

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
  const both: { id: string; from: PathwaySource }[] = [
    { id: "a", from: "saved" },
    { id: "b", from: "saved" },
    { id: "a", from: "plan" },
  ];
  expect(strongestOf(both, ({ id }) => id, pathwaySources)).toEqual([both[2], both[1]]);
});
