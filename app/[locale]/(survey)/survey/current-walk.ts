import { redirect } from "next/navigation";
import { cache } from "react";
import { hasRole } from "@/lib/accounts/rules/roles";
import type { Locale } from "@/lib/platform/texts";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { type AskedItem, type AskedPart, getInstrument } from "@/lib/survey/queries/get-instrument";
import { getOwnAttempt, listAnsweredBefore, type OwnAttempt } from "@/lib/survey/queries/get-own-attempt";
import {
  askedAt,
  type Length,
  lengths,
  orderPart,
  type PartOrder,
  type Wording,
  wordingFor,
} from "@/lib/survey/rules/asking-order";
import { type WalkChoice, walkChoice } from "@/lib/survey/schema";

type Person = Awaited<ReturnType<typeof getCurrentHolder>>["person"];
export type Search = Record<string, string | string[] | undefined>;
export type WalkPart = Omit<AskedPart, "items"> & PartOrder<AskedItem>;

export type CurrentWalk = {
  person: Person;
  /** The attempt that is open, null before the first answer. */
  open: OwnAttempt | null;
  /** When this visitor finished last, null while a walk is open. */
  finishedAt: Date | null;
  length: Length;
  audience: Wording;
  /** What the address must carry as long as no attempt remembers it: "?length=STANDARD" or "". */
  query: string;
  parts: WalkPart[];
  /** How many questions each length has. */
  questions: Record<Length, number>;
};

/** The wording for whoever is signed in; for a visitor everybody's. */
const defaultWording = (person: Person): Wording =>
  wordingFor({
    grade: person?.memberships.find(({ role }) => role === "STUDENT")?.grade ?? null,
    seeksWork: person !== null && hasRole(person, "JOB_SEEKER"),
  });

type Wish<Name extends keyof WalkChoice> = WalkChoice[Name];

const readWalk = cache(
  async (locale: Locale, wishedLength: Wish<"length">, wishedAudience: Wish<"audience">): Promise<CurrentWalk> => {
    const holder = await getCurrentHolder();
    const attempt = await getOwnAttempt(holder);
    const open = attempt && !attempt.submittedAt ? attempt : null;
    const length = open?.length ?? wishedLength ?? "QUICK";
    const audience = open?.audience ?? wishedAudience ?? defaultWording(holder.person);
    const { parts } = await getInstrument(locale, open?.instruments, audience);
    const before = new Set(await listAnsweredBefore(holder));
    const answered = new Set(Object.keys(open?.answers ?? {}));
    const wished = new URLSearchParams({
      ...(wishedLength && { length: wishedLength }),
      ...(wishedAudience && { audience: wishedAudience }),
    }).toString();
    return {
      person: holder.person,
      open,
      finishedAt: attempt?.submittedAt ?? null,
      length,
      audience,
      query: open || !wished ? "" : `?${wished}`,
      parts: parts.map(({ items, ...part }) => ({
        ...part,
        ...orderPart(part.kind, items, length, { before, answered }),
      })),
      questions: Object.fromEntries(
        lengths.map((each) => [each, parts.reduce((sum, { kind, items }) => sum + askedAt(each, kind, items), 0)]),
      ) as Record<Length, number>,
    };
  },
);

/** Where this visitor stands in the survey, and how it is asked: as the open walk says, or else as the address does. */
export function getWalk(locale: Locale, search: Search): Promise<CurrentWalk> {
  const { length, audience } = walkChoice.parse(search);
  return readWalk(locale, length, audience);
}

/** The same for a question: one who has finished without an account is asked first whether to start over. */
export async function getCurrentWalk(locale: Locale, search: Search): Promise<CurrentWalk> {
  const walk = await getWalk(locale, search);
  return walk.finishedAt && !walk.person ? redirect(`/${locale}/survey?problem=submitted`) : walk;
}

export const plannedItems = ({ parts }: Pick<CurrentWalk, "parts">): AskedItem[] =>
  parts.flatMap(({ planned }) => planned);
