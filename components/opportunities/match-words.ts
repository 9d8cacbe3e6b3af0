import type { Criterion, Offered, Verdict } from "@/lib/opportunities/rules/match-verdict";
import { occupationSources, pathwaySources, type Seeker } from "@/lib/opportunities/rules/seeker";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { opportunityTexts } from "./opportunity-texts";

/** What pathways, occupations and skills are called, by their ids. */
export type MatchNames = {
  pathways: ReadonlyMap<string, string>;
  occupations: ReadonlyMap<string, string>;
  skills: ReadonlyMap<string, string>;
};

/** As many names as a line can carry. */
const mostNamed = 3;

const named = (ids: readonly string[], names: ReadonlyMap<string, string>) =>
  ids
    .slice(0, mostNamed)
    .map((id) => names.get(id) ?? id)
    .join(", ");

/** Those of the strongest source that are shared. */
function strongest<From extends string>(shared: readonly { from: From }[], order: readonly From[]): From {
  return order.find((from) => shared.some((each) => each.from === from))!;
}

type Words = (locale: Locale, verdict: Verdict, names: MatchNames) => string;

/** Why it fits, or does not, or why that is not known. */
export const reasonWords: Words = (locale, verdict, names) => {
  const { match, kinds, facts } = opportunityTexts(locale);
  if (verdict.state === "unknown") {
    if (verdict.lacks === "opportunity") return match.unsaid;
    if (verdict.lacks === "unasked") return match.unasked;
    return verdict.lacks === "distance" ? match.place.distance : match.unknown;
  }
  const isMet = verdict.state === "met";
  const { criterion, reason } = verdict;
  switch (criterion) {
    case "pathway": {
      if (!reason) return match.pathway.missed;
      const from = strongest(reason.pathways, pathwaySources);
      const ids = reason.pathways.filter((each) => each.from === from).map(({ id }) => id);
      return fill(match.pathway[from], { titles: named(ids, names.pathways) });
    }
    case "occupation": {
      if (!reason) return match.occupation.missed;
      const from = strongest(reason.occupations, occupationSources);
      const codes = reason.occupations.filter((each) => each.from === from).map(({ code }) => code);
      return fill(match.occupation[from], { titles: named(codes, names.occupations) });
    }
    case "skills": {
      const { have, of } = reason!;
      if (have.length === 0) return plural(locale, of, match.skills.none);
      const forms = have.length === of ? match.skills.all : match.skills.some;
      return plural(locale, have.length, forms, { of: formatNumber(locale, of), titles: named(have, names.skills) });
    }
    case "kind":
      return fill(isMet ? match.kind.met : match.kind.missed, { kind: kinds[reason!.kind] });
    case "place":
      return reason ? match.place[reason.by] : match.place.missed;
    case "schooling":
      return fill(isMet ? match.schooling.met : match.schooling.missed, { stage: facts.stages[reason!.asks] });
    case "pay":
      return [isMet ? match.pay.met : match.pay.missed, ...(reason!.guessed ? [match.pay.guessed] : [])].join(", ");
    case "hours":
      return fill(isMet ? match.hours.met : match.hours.missed, { n: formatNumber(locale, reason!.hoursPerWeek) });
  }
};

const mendAt: Record<Criterion, string> = {
  pathway: "/clusters",
  occupation: "/occupations",
  skills: "/profile/skill/new",
  kind: "/profile/wants",
  place: "/profile/about",
  schooling: "/profile/wants",
  pay: "/profile/wants",
  hours: "/profile/wants",
};

/** Where the person says what is not known of them, and in which words; null where they cannot mend it. */
export function mendOf(
  locale: Locale,
  verdict: Verdict,
  seeker: Pick<Seeker, "town" | "region">,
  { remote }: Pick<Offered, "remote">,
): { href: string; label: string } | null {
  if (verdict.state !== "unknown" || verdict.lacks !== "seeker") return null;
  const { mend } = opportunityTexts(locale).match;
  const { criterion } = verdict;
  // Whoever said where they are has not said yet whether they would work from home.
  if (criterion === "place" && remote && (seeker.town !== "" || seeker.region !== ""))
    return { href: `/${locale}/profile/wants`, label: mend.home };
  return { href: `/${locale}${mendAt[criterion]}`, label: mend[criterion] };
}
