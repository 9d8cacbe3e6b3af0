// People who look for something and opportunities that offer something, of few enough words to meet often.
import fc from "fast-check";
import type { Offered } from "@/lib/opportunities/rules/match-verdict";
import { opportunityKinds, payPeriods } from "@/lib/opportunities/rules/kinds";
import { occupationSources, pathwaySources, type Seeker } from "@/lib/opportunities/rules/seeker";
import { schoolStages } from "@/lib/catalog/rules/school-shares";

/** One that says nothing but its kind. */
export const silentOffer: Offered = {
  kind: "COURSE",
  pathwayIds: [],
  occupationCodes: [],
  elementIds: [],
  town: "",
  region: "",
  remote: false,
  payFrom: null,
  payTo: null,
  payPer: "hour",
  hoursPerWeek: null,
  schooling: null,
};

const some = <Value>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const towns = fc.constantFrom("", "Columbia", "columbia", "Joplin", "San José");
const regions = fc.constantFrom("", "MO", "SC");
const stage = orNull(fc.constantFrom(...schoolStages));
const pathways = ["a/b/c", "a/b/d", "a/e/f", "g/h/i"];
const codes = ["29-1141.00", "11-1011.00", "31-1131.00"];
const elements = ["2.A.1.a", "2.A.1.b", "2.B.1.a", "2.C.1.a"];

export const anyOffered: fc.Arbitrary<Offered> = fc.record({
  kind: fc.constantFrom(...opportunityKinds),
  pathwayIds: some(pathways),
  occupationCodes: some(codes),
  elementIds: some(elements),
  town: towns,
  region: regions,
  remote: fc.boolean(),
  payFrom: orNull(fc.constantFrom(0, 12, 15.5, 400, 2500, 40_000)),
  payTo: orNull(fc.constantFrom(0, 18, 20, 600, 41_600)),
  payPer: fc.constantFrom(...payPeriods),
  hoursPerWeek: orNull(fc.constantFrom(5, 20, 34.5, 35, 40)),
  schooling: stage,
});

export const anySeeker: fc.Arbitrary<Seeker> = fc.record({
  pathways: fc.uniqueArray(fc.record({ id: fc.constantFrom(...pathways), from: fc.constantFrom(...pathwaySources) }), {
    selector: ({ id }) => id,
    maxLength: 3,
  }),
  occupations: fc.uniqueArray(
    fc.record({ code: fc.constantFrom(...codes), from: fc.constantFrom(...occupationSources) }),
    { selector: ({ code }) => code, maxLength: 2 },
  ),
  skills: fc.uniqueArray(fc.record({ id: fc.constantFrom(...elements), level: fc.integer({ min: 1, max: 5 }) }), {
    selector: ({ id }) => id,
    maxLength: 3,
  }),
  town: towns,
  region: regions,
  remote: fc.boolean(),
  kinds: some(["JOB", "INTERNSHIP", "APPRENTICESHIP", "VOLUNTEER"] as const),
  hours: orNull(fc.constantFrom("full", "part", "any")),
  payFrom: orNull(fc.constantFrom(10, 15.5, 20, 41_600)),
  payPer: fc.constantFrom("hour", "year"),
  schooling: stage,
});
