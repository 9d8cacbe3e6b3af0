import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterAct,
  type ConsentAct,
  isRefused,
  isSent,
  type Needs,
  type Standing,
  unsent,
  whoMustAgree,
} from "@/lib/opportunities/rules/consent";
import type { Role } from "@/prisma/generated/enums";

const at = new Date("2026-11-23T12:00:00Z");
const later = new Date("2026-11-24T12:00:00Z");

const person = (...places: { role?: Role; schoolId?: string | null; grade?: number | null }[]) => ({
  memberships: places.map(({ role = "STUDENT", schoolId = "s", grade = null }) => ({
    role,
    schoolId,
    schoolName: null,
    grade,
  })),
});

describe("who must agree", () => {
  const student = (grade: number | null, schoolId: string | null = "s") => person({ grade, schoolId });
  const seeker = person({ role: "JOB_SEEKER", schoolId: null });
  test.each([
    ["a tenth grader", student(10), {}, { staff: true, guardian: false }],
    ["a tenth grader whose school asks guardians", student(10), { ask: true }, { staff: true, guardian: true }],
    ["a senior who ticks to be grown up", student(12), { adult: true }, { staff: true, guardian: false }],
    ["a student of unknown grade", student(null), {}, { staff: true, guardian: false }],
    ["a student without a school", student(10, null), { adult: true }, "NO_SCHOOL"],
    ["a student after high school", student(13), { ask: true }, { staff: false, guardian: false }],
    ["a job seeker who ticks it", seeker, { adult: true }, { staff: false, guardian: false }],
    ["a job seeker who does not", seeker, {}, "ADULT_MISSING"],
    [
      "a student who is a job seeker too",
      person({ grade: 11 }, { role: "JOB_SEEKER", schoolId: null }),
      { adult: true },
      { staff: true, guardian: false },
    ],
    [
      "a student without a school who teaches at one",
      person({ grade: 11, schoolId: null }, { role: "EDUCATOR" }),
      {},
      "NO_SCHOOL",
    ],
  ])("%s", (_, user, { ask = false, adult = false }: { ask?: boolean; adult?: boolean }, expected) => {
    expect(whoMustAgree(user, { askGuardians: ask, adult })).toEqual(expected);
  });
});

const needs = fc.constantFrom<Needs>(
  { staff: false, guardian: false },
  { staff: true, guardian: false },
  { staff: true, guardian: true },
);
const says = fc.constantFrom("GIVEN" as const, "REFUSED" as const);
const acts = (own: Needs): fc.Arbitrary<ConsentAct> =>
  fc.oneof(
    fc.constant({ kind: "send" as const, needs: own }),
    fc.record({ kind: fc.constant("staff" as const), says }),
    fc.record({ kind: fc.constant("guardian" as const), says }),
    fc.constant({ kind: "undo" as const }),
    fc.constant({ kind: "withdraw" as const }),
  );

/** The same story told without the rule: what was sent, and who said what of it last. */
type Story = { sent: boolean; staff: boolean | null; guardian: boolean | null };

function tell({ sent, staff, guardian }: Story, act: ConsentAct, own: Needs): Story {
  const refused = (own.staff && staff === false) || (own.guardian && guardian === false);
  if (act.kind === "send")
    return sent && !refused ? { sent, staff, guardian } : { sent: true, staff: null, guardian: null };
  if (!sent) return { sent, staff, guardian };
  if (act.kind === "withdraw") return { sent: false, staff: null, guardian: null };
  if (act.kind === "staff" && own.staff) return { sent, staff: act.says === "GIVEN", guardian };
  if (act.kind === "undo" && own.staff) return { sent, staff: null, guardian };
  if (act.kind === "guardian" && own.guardian) return { sent, staff, guardian: act.says === "GIVEN" };
  return { sent, staff, guardian };
}

describe("the standing of an application", () => {
  test("is open exactly while it is sent and every yes that it needs is given, whatever happens in what order", () => {
    fc.assert(
      fc.property(
        needs.chain((own) => fc.tuple(fc.constant(own), fc.array(acts(own), { maxLength: 25 }))),
        ([own, all]) => {
          let standing: Standing = unsent;
          let story: Story = { sent: false, staff: null, guardian: null };
          for (const [step, act] of all.entries()) {
            standing = afterAct(standing, act, new Date(at.getTime() + step)) ?? standing;
            story = tell(story, act, own);
            const agreed = (!own.staff || story.staff === true) && (!own.guardian || story.guardian === true);
            expect(standing.openAt !== null).toBe(story.sent && agreed);
            expect(isSent(standing)).toBe(story.sent);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("keeps the moment since when it is open, and has another one when it opens again", () => {
    const sent = afterAct(unsent, { kind: "send", needs: { staff: true, guardian: true } }, at)!;
    const first = afterAct(sent, { kind: "guardian", says: "GIVEN" }, at)!;
    const open = afterAct(first, { kind: "staff", says: "GIVEN" }, at)!;
    expect(open.openAt).toEqual(at);
    const closed = afterAct(open, { kind: "guardian", says: "REFUSED" }, later)!;
    expect(closed.openAt).toBeNull();
    expect(isRefused(closed)).toBe(true);
    expect(afterAct(closed, { kind: "guardian", says: "GIVEN" }, later)!.openAt).toEqual(later);
  });

  test("refuses what is out of place", () => {
    const asked: Standing = { staff: "ASKED", guardian: "NONE", openAt: null };
    const grown: Standing = { staff: "NONE", guardian: "NONE", openAt: at };
    const cases: [Standing, ConsentAct][] = [
      [unsent, { kind: "withdraw" }],
      [unsent, { kind: "staff", says: "GIVEN" }],
      [unsent, { kind: "guardian", says: "GIVEN" }],
      [unsent, { kind: "undo" }],
      [asked, { kind: "send", needs: { staff: true, guardian: false } }],
      [asked, { kind: "guardian", says: "GIVEN" }],
      [asked, { kind: "undo" }],
      [
        { ...asked, staff: "GIVEN", openAt: at },
        { kind: "staff", says: "GIVEN" },
      ],
      [grown, { kind: "staff", says: "REFUSED" }],
      [grown, { kind: "guardian", says: "REFUSED" }],
      [grown, { kind: "send", needs: { staff: false, guardian: false } }],
    ];
    for (const [standing, act] of cases)
      expect(afterAct(standing, act, later), JSON.stringify([standing, act])).toBeNull();
  });
});
