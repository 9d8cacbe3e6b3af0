import fc from "fast-check";
import { expect, test } from "vitest";
import { type MatchNames, mendOf, reasonWords } from "@/components/opportunities/match-words";
import { audienceWords, payWords, placeWords, timeWords } from "@/components/opportunities/opportunity-words";
import { searchWords } from "@/components/opportunities/search-words";
import { match } from "@/lib/opportunities/rules/match";
import { opportunityKinds } from "@/lib/opportunities/rules/kinds";
import {
  filterQuery,
  narrows,
  noFilter,
  type OpportunityFilter,
  opportunitySorts,
  wordsOf,
} from "@/lib/opportunities/rules/match-filter";
import { unknownSeeker } from "@/lib/opportunities/rules/seeker";
import { readSearch } from "@/lib/opportunities/search-schema";
import { locales } from "@/lib/platform/texts";
import { anyOffered, anySeeker, silentOffer } from "../../support/any-match";

const nameless: MatchNames = { pathways: new Map(), occupations: new Map(), skills: new Map() };
const names: MatchNames = {
  pathways: new Map([["a/b/c", "Therapeutic Services"]]),
  occupations: new Map([["29-1141.00", "Registered Nurses"]]),
  skills: new Map([
    ["2.A.1.a", "Reading"],
    ["2.A.1.b", "Listening"],
  ]),
};

test("every verdict has its reason in both languages, and only what the profile lacks has a way to mend it", () =>
  fc.assert(
    fc.property(anySeeker, anyOffered, fc.constantFrom(...locales), (seeker, offered, locale) => {
      for (const verdict of match(seeker, offered).verdicts) {
        expect(reasonWords(locale, verdict, nameless)).toMatch(/^[^{}]+$/);
        const mend = mendOf(locale, verdict, seeker, offered);
        expect(mend !== null).toBe(verdict.state === "unknown" && verdict.lacks === "seeker");
        if (mend)
          expect(mend.href).toMatch(new RegExp(`^/${locale}/(clusters|occupations|profile/(skill/new|wants|about))$`));
      }
    }),
  ));

test("a reason names what is shared, under its strongest source", () => {
  const { verdicts } = match(
    {
      ...unknownSeeker,
      pathways: [
        { id: "a/b/c", from: "plan" },
        { id: "a/b/d", from: "saved" },
      ],
      occupations: [{ code: "29-1141.00", from: "done" }],
      skills: [
        { id: "2.A.1.a", level: 3 },
        { id: "2.A.1.b", level: 3 },
      ],
    },
    {
      ...silentOffer,
      pathwayIds: ["a/b/d", "a/b/c"],
      occupationCodes: ["29-1141.00"],
      elementIds: ["2.A.1.a", "2.A.1.b", "2.C.1.a"],
    },
  );
  const words = (criterion: string) =>
    reasonWords(
      "en",
      verdicts.find((each) => each.criterion === criterion)!,
      names,
    );
  expect(words("pathway")).toBe("On the pathway of your plan: Therapeutic Services");
  expect(words("occupation")).toBe("For a job you have done: Registered Nurses");
  expect(words("skills")).toBe("Asks for 2 skills you have, of 3: Reading, Listening");
  expect(words("kind")).toBe("Your profile has no place to say that you look for this kind.");
});

test("whoever said where they are is asked whether they would work from home", () => {
  const offered = { ...silentOffer, remote: true };
  const mend = (town: string) => {
    const seeker = { ...unknownSeeker, town };
    const verdict = match(seeker, offered).verdicts.find(({ criterion }) => criterion === "place")!;
    return mendOf("en", verdict, seeker, offered)?.href;
  };
  const placed = match({ ...unknownSeeker, region: "MO" }, { ...offered, region: "KS" });
  const verdict = placed.verdicts.find(({ criterion }) => criterion === "place")!;
  expect(mendOf("en", verdict, { town: "", region: "MO" }, offered)?.href).toBe("/en/profile/wants");
  expect(mend("Rolla")).toBe("/en/profile/wants");
});

test.each([
  [{ payFrom: 15, payTo: 18, payPer: "hour" }, "$15 to $18 an hour"],
  [{ payFrom: 15.5, payTo: null, payPer: "hour" }, "$15.50 an hour"],
  [{ payFrom: null, payTo: 40_000, payPer: "year" }, "Up to $40,000 a year"],
  [{ payFrom: 500, payTo: 500, payPer: "once" }, "$500, once"],
  [{ payFrom: 0, payTo: null, payPer: "hour" }, "Unpaid"],
  [{ payFrom: null, payTo: null, payPer: "hour" }, null],
])("pay %j", (paid, words) => expect(payWords("en", paid)).toBe(words));

test("place, time and audience", () => {
  expect(placeWords("en", { town: "Rolla", region: "MO", remote: true })).toBe("Rolla, MO, from home");
  expect(placeWords("es", { town: "", region: "", remote: true })).toBe("Desde casa");
  expect(placeWords("en", { town: "", region: "", remote: false })).toBeNull();
  const [startsOn, endsOn] = [new Date("2027-01-15"), new Date("2027-05-01")];
  expect(timeWords("en", { startsOn, endsOn })).toBe("January 15, 2027 to May 1, 2027");
  expect(timeWords("en", { startsOn: null, endsOn })).toBe("Until May 1, 2027");
  expect(timeWords("en", { startsOn: null, endsOn: null })).toBeNull();
  const all = { gradeFrom: null, gradeTo: null, adultsOnly: false, schoolName: null };
  expect(audienceWords("en", all)).toEqual(["Everyone here"]);
  expect(audienceWords("en", { ...all, gradeFrom: 11, gradeTo: 12, schoolName: "North High" })).toEqual([
    "Students of grades 11 to 12",
    "North High",
  ]);
  expect(audienceWords("en", { ...all, gradeFrom: 9, gradeTo: 9 })).toEqual(["Students of grade 9"]);
});

const anyFilter: fc.Arbitrary<OpportunityFilter> = fc.record({
  q: fc.constantFrom("", "nurse aide", "a&b=c#?", "ñandú"),
  kinds: fc.subarray([...opportunityKinds]),
  field: fc.constantFrom(null, "national-16/health-science", "national-16/health-science/therapeutic-services"),
  town: fc.constantFrom("", "San José"),
  region: fc.constantFrom("", "MO"),
  remote: fc.boolean(),
  payFrom: fc.constantFrom(null, 15, 1250.5),
  payPer: fc.constantFrom("hour", "year"),
  payUnsaid: fc.boolean(),
  hours: fc.constantFrom(null, "full", "part"),
  grade: fc.constantFrom(null, 6, 14),
  closing: fc.boolean(),
  sort: fc.constantFrom(...opportunitySorts),
  after: fc.constantFrom(null, "-3|0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee"),
});

test("an address says a filter again, and a kept search reads it back", () =>
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const unpaid = filter.payFrom === null ? { payPer: "hour", payUnsaid: false } : {};
      const read = readSearch(filterQuery(filter));
      expect(read).toEqual({ ...filter, ...unpaid, after: null });
      expect(narrows(filter)).toBe(filterQuery({ ...read, sort: "match" }) !== "");
    }),
  ));

test("a search in words, and the words of a search", () => {
  const field = { id: "a/b", title: "Health Science", clusterId: null, listed: true };
  const filter: OpportunityFilter = {
    ...noFilter,
    q: "aide",
    kinds: ["JOB"],
    field: "a/b",
    region: "MO",
    payFrom: 15,
    closing: true,
  };
  expect(searchWords("en", filter, [field])).toBe("aide, Job, Health Science, MO, from $15 an hour, Closing soon");
  expect(wordsOf("Nurse's aide, 2nd (MO)!")).toEqual(["nurse", "aide", "2nd", "mo"]);
  expect(wordsOf("C")).toEqual(["c"]);
});
