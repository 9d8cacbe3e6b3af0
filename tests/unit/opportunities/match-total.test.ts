import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { match, totalOf } from "@/lib/opportunities/rules/match";
import { criteria, type Criterion, type Offered, weights } from "@/lib/opportunities/rules/match-verdict";
import { unknownSeeker } from "@/lib/opportunities/rules/seeker";
import { anyOffered, anySeeker, silentOffer } from "../../support/any-match";

const own = { id: "n/c/p", from: "saved" } as const;

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
