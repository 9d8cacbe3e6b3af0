import { InterestCompass } from "@/components/catalog/interest-compass";
import { catalogTexts } from "@/components/catalog/texts";
import { Badge } from "@/components/ui/badge";
import type { Named } from "@/lib/catalog/queries/list-named";
import type { StudentResult } from "@/lib/counseling/queries/get-student-results";
import { fill, formatDate, formatNumber, type Locale } from "@/lib/platform/texts";
import { compareResults } from "@/lib/survey/rules/compare-results";
import { StudentNamed } from "./student-named";
import { studentTexts } from "./student-texts";

type Props = {
  locale: Locale;
  timeZone: string;
  firstName: string;
  results: readonly StudentResult[];
  names: ReadonlyMap<string, Named>;
  /** Said where there is no result: how far an open attempt is. */
  begun: string | null;
};

/** Each result with how sure it is, and what moved since the one before it; the newest with its picture. */
export function StudentResults({ locale, timeZone, firstName, results, names, begun }: Props) {
  const { results: texts } = studentTexts(locale);
  const [newest, ...earlier] = results;
  return (
    <section className="on-file" id="results">
      <h2>{texts.title}</h2>
      {begun ? <p className="soft mt-3">{begun}</p> : null}
      {newest ? null : <p className="soft mt-3">{texts.none}</p>}
      {newest ? (
        <>
          <OneResult {...{ locale, timeZone, names }} result={newest} before={earlier[0]} />
          {newest.interests.length === 6 ? (
            <div className="student-compass">
              <h3 className="mt-4">{fill(texts.compass, { name: firstName })}</h3>
              <InterestCompass locale={locale} values={newest.interests} scale={40} outOf />
            </div>
          ) : null}
        </>
      ) : null}
      {earlier.length > 0 ? (
        <details className="more">
          <summary className="chev">{texts.earlier}</summary>
          <div className="more-in">
            {earlier.map((result, i) => (
              <OneResult key={result.id} {...{ locale, timeZone, names, result }} before={earlier[i + 1]} />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  );
}

type One = Pick<Props, "locale" | "timeZone" | "names"> & { result: StudentResult; before: StudentResult | undefined };

const tones = { clear: "ok", likely: "info", open: "warn" } as const;

function OneResult({ locale, timeZone, names, result, before }: One) {
  const { results: texts } = studentTexts(locale);
  const interests = catalogTexts(locale).compass.names;
  const list = (words: readonly string[]) => new Intl.ListFormat(locale).format(words);
  return (
    <div className="one-result">
      <h3>{formatDate(locale, result.createdAt, timeZone)}</h3>
      <p className="sm">
        {result.certainty ? <Badge tone={tones[result.certainty]}>{texts.sure[result.certainty]}</Badge> : null}{" "}
        {result.flat
          ? texts.flat
          : result.topInterests.length > 0
            ? fill(texts.interests, { list: list(result.topInterests.map((scale) => interests[scale])) })
            : null}
      </p>
      <StudentNamed ids={result.topClusters} names={names} locale={locale} />
      {before ? <Moved {...{ locale, timeZone, names, result, before }} /> : null}
    </div>
  );
}

function Moved({ locale, timeZone, names, result, before }: One & { before: StudentResult }) {
  const { results: texts } = studentTexts(locale);
  const scales = catalogTexts(locale).compass.names;
  const { added, gone, interests, rescored } = compareResults(before, result);
  const list = (ids: readonly string[]) =>
    new Intl.ListFormat(locale).format(ids.map((id) => names.get(id)?.title ?? id));
  const moves = interests.filter(({ by }) => by !== 0).sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const parts = [
    ...(added.length > 0 ? [fill(texts.newFirst, { list: list(added) })] : []),
    ...(gone.length > 0 ? [fill(texts.gone, { list: list(gone) })] : []),
    ...moves.map(({ scale, by }) =>
      fill(by > 0 ? texts.up : texts.down, {
        name: scales[scale],
        n: formatNumber(locale, Math.abs(by), { maximumFractionDigits: 0 }),
      }),
    ),
  ];
  return (
    <div className="sm moved-since">
      <p>
        <b>{fill(texts.moved, { date: formatDate(locale, before.createdAt, timeZone) })}:</b>{" "}
        {parts.length > 0 ? `${parts.join("; ")}.` : `${texts.same}.`}
      </p>
      {rescored ? <p className="soft">{texts.rescored}</p> : null}
    </div>
  );
}
