import { surveyTexts } from "@/components/survey/texts";
import { Table } from "@/components/ui/table";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { scales } from "@/lib/survey/rules/instrument";
import { bandOfWording, type KeptNorms } from "@/lib/survey/rules/kept-norms";
import { adminSurveyTexts } from "./survey-texts";

/** Points of an answer with their sign and two digits. */
export const signedPoints = (locale: Locale, value: number): string =>
  formatNumber(locale, value, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "exceptZero" });

/** What is taken off each of the six interests now, for every age band. */
export function NormsInUse({ locale, norms }: { locale: Locale; norms: KeptNorms }) {
  const { norms: texts } = adminSurveyTexts(locale);
  const { interests } = surveyTexts(locale);
  const { version, provisional, bands } = norms;
  const people = (n: number) => formatNumber(locale, n);
  const rows = (["MIDDLE", "GENERAL", "ADULT"] as const).map((wording) => ({ wording, ...bands[wording] }));
  return (
    <>
      <p>
        {!provisional
          ? fill(texts.own, { version: version ?? "" })
          : version === null
            ? fill(texts.shipped, { n: people(bands.GENERAL.people) })
            : fill(texts.shippedAgain, { version })}
      </p>
      <Table
        caption={texts.caption}
        rows={rows}
        rowKey={({ wording }) => wording}
        columns={[
          { key: "band", label: texts.band, cell: ({ wording }) => texts.bands[bandOfWording[wording]] },
          {
            key: "people",
            label: texts.madeOf,
            cell: ({ own, people: n }) => fill(own ? texts.ownPeople : texts.allPeople, { n: people(n) }),
          },
          ...scales.map((scale) => ({
            key: scale,
            label: interests[scale],
            numeric: true,
            cell: ({ offsets }: (typeof rows)[number]) => signedPoints(locale, offsets[scale]),
          })),
        ]}
      />
      <p className="hint">
        {texts.corrections}. {texts.bandNote}
      </p>
    </>
  );
}
