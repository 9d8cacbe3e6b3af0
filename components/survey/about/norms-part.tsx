import { Table } from "@/components/ui/table";
import { fill, formatNumber, formatPercent, type Locale, plural } from "@/lib/platform/texts";
import { scales } from "@/lib/survey/rules/instrument";
import { bandOfWording, type KeptBand, type KeptNorms } from "@/lib/survey/rules/kept-norms";
import { neededRespondents, topShareLimits } from "@/lib/survey/rules/norms";
import { aboutSurveyTexts } from "../about-texts";
import { surveyTexts } from "../texts";

/** The norms in use, by age band where they differ. */
export function NormsPart({ locale, norms }: { locale: Locale; norms: KeptNorms }) {
  const { norms: texts } = aboutSurveyTexts(locale);
  const share = (value: number) => formatPercent(locale, value * 100);
  const { bands, provisional, version } = norms;
  return (
    <>
      <p>{texts.intro}</p>
      <p>
        {provisional
          ? fill(texts.shipped, { n: formatNumber(locale, bands.GENERAL.people) })
          : fill(texts.own, { version: version ?? "" })}
      </p>
      <p>
        {fill(texts.rule, {
          least: share(topShareLimits.least),
          most: share(topShareLimits.most),
          needed: formatNumber(locale, neededRespondents),
        })}
      </p>
      {provisional ? (
        <Band locale={locale} name={texts.bands.all} band={bands.GENERAL} />
      ) : (
        (["MIDDLE", "GENERAL", "ADULT"] as const).map((wording) => (
          <Band
            key={wording}
            locale={locale}
            name={texts.bands[bandOfWording[wording]]}
            band={bands[wording]}
            note={bands[wording].own ? undefined : texts.fallback}
          />
        ))
      )}
    </>
  );
}

type BandProps = { locale: Locale; name: string; band: KeptBand; note?: string | undefined };

function Band({ locale, name, band: { people, offsets, means, spreads, topShares }, note }: BandProps) {
  const { norms: texts } = aboutSurveyTexts(locale);
  const { interests } = surveyTexts(locale);
  const number = (value: number, signDisplay: "auto" | "exceptZero" = "auto") =>
    formatNumber(locale, value, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay });
  return (
    <>
      <Table
        caption={fill(texts.caption, { band: name })}
        rows={scales}
        rowKey={(scale) => scale}
        columns={[
          { key: "scale", label: texts.interest, cell: (scale) => interests[scale] },
          { key: "mean", label: texts.mean, numeric: true, cell: (scale) => number(means[scale]) },
          { key: "spread", label: texts.spread, numeric: true, cell: (scale) => number(spreads[scale]) },
          { key: "offset", label: texts.offset, numeric: true, cell: (scale) => number(offsets[scale], "exceptZero") },
          {
            key: "top",
            label: texts.top,
            numeric: true,
            cell: (scale) => formatPercent(locale, topShares[scale] * 100),
          },
        ]}
      />
      <p className="soft sm">
        {plural(locale, people, texts.people)} {note}
      </p>
    </>
  );
}
