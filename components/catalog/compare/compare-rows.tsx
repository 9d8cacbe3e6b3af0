import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { ComparedOccupation } from "@/lib/catalog/queries/compare-occupations";
import { countShared } from "@/lib/catalog/rules/compare";
import { fill, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";
import { badgeWords } from "../fact-badges";
import { wageWords } from "../wage-words";
import { MiniInterests } from "./mini-interests";

export type CompareNational = {
  wageMedian: number | null;
  growthPercent: number | null;
};

export type CompareRow = { key: string; label: string; cells: ReactNode[] };

/** Every fact in words and small pictures, a cell for each occupation; rows that no one has anything in are left out. */
export function compareRows(
  locale: Locale,
  occupations: readonly ComparedOccupation[],
  homeStates: readonly string[],
  national: CompareNational,
): CompareRow[] {
  const texts = browseTexts(locale).compare;
  const { rows, unknown } = texts;
  const row = (key: string, label: string, cell: (occupation: ComparedOccupation) => ReactNode): CompareRow => {
    const known = occupations.map(cell);
    const cells = known.every((each) => each === null)
      ? []
      : known.map((each, at) => each ?? <Soft key={occupations[at]!.code}>{unknown}</Soft>);
    return { key, label, cells };
  };
  const owned = (words: string | null, owner: string | null) =>
    words && (
      <>
        <b className="num">{words}</b>
        {owner ? <Soft>{fill(texts.ownerNote, { title: owner })}</Soft> : null}
      </>
    );
  const count = (n: number | null) => (n === null ? null : formatNumber(locale, n));
  const percent = (n: number | null) => (n === null ? null : formatPercent(locale, n, { sign: true }));
  const all = percent(national.growthPercent);
  return [
    row("called", rows.called, ({ otherTitles }) => (otherTitles.length > 0 ? otherTitles.join(", ") : null)),
    row("wage", rows.wage, (each) => owned(wageWords(locale, each), each.wageOwner)),
    ...homeStates.map((state) =>
      row(`wage ${state}`, fill(rows.stateWage, { state }), ({ stateWages }) => {
        const wage = stateWages.find((each) => each.state === state);
        return wage ? owned(wageWords(locale, wage), null) : null;
      }),
    ),
    row("growth", all === null ? rows.growth : `${rows.growth} (${fill(texts.ofAllJobs, { value: all })})`, (each) =>
      owned(percent(each.growthPercent), each.projectionOwner),
    ),
    row("openings", rows.openings, (each) => owned(count(each.openings), null)),
    row("employment", rows.employment, (each) => owned(count(each.employment), null)),
    row("school", rows.school, ({ entryEducation }) => entryEducation),
    row("experience", rows.experience, ({ experienceNeeded }) => experienceNeeded),
    row("training", rows.training, ({ onTheJobTraining }) => onTheJobTraining),
    row("badges", rows.badges, ({ badges }) => badgeWords(locale, badges)),
    row("interests", rows.interests, ({ interests }) =>
      interests.length === 6 ? <MiniInterests locale={locale} values={interests} /> : <Soft>{texts.unrated}</Soft>,
    ),
    sharedRow(
      locale,
      "skills",
      rows.skills,
      occupations.map(({ skills }) => skills),
    ),
    sharedRow(
      locale,
      "knowledge",
      rows.knowledge,
      occupations.map(({ knowledge }) => knowledge),
    ),
    sharedRow(
      locale,
      "places",
      rows.places,
      occupations.map(({ places }) =>
        places.map((place) => ({
          id: place.pathway?.id ?? place.cluster.id,
          title: place.pathway ? `${place.cluster.title}: ${place.pathway.title}` : place.cluster.title,
          href: `/${locale}${place.pathway?.path ?? place.cluster.path}`,
          note: place.inferred ? texts.inferred : null,
        })),
      ),
    ),
  ].filter(({ cells }) => cells.length > 0);
}

const Soft = ({ children }: { children: ReactNode }) => <span className="compare-soft">{children}</span>;

type Item = { id: string; title: string; href?: string; note?: string | null };

function sharedRow(locale: Locale, key: string, label: string, lists: readonly (readonly Item[])[]): CompareRow {
  const { shared, unknown, unrated } = browseTexts(locale).compare;
  const counts = countShared(lists.map((list) => list.map(({ id }) => id)));
  const words = (n: number) =>
    n < lists.length
      ? fill(shared.some, { n: formatNumber(locale, n), all: formatNumber(locale, lists.length) })
      : n === 2
        ? shared.both
        : shared.all;
  const cells = lists.map((list) =>
    list.length === 0 ? (
      <Soft key="none">{key === "places" ? unknown : unrated}</Soft>
    ) : (
      <ul key="list" className="compare-list">
        {list.map(({ id, title, href, note }) => {
          const n = counts.get(id) ?? 1;
          return (
            <li key={id}>
              {href ? <a href={href}>{title}</a> : title} {note ? <Soft>({note})</Soft> : null}
              {n > 1 ? <Badge tone="ok">{words(n)}</Badge> : null}
            </li>
          );
        })}
      </ul>
    ),
  );
  return { key, label, cells };
}
