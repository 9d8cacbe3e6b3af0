import { BadgeThresholds } from "@/components/catalog/badge-thresholds";
import { overviewTexts } from "@/components/catalog/overview-texts";
import { PlainButton, Sign } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import type { BadgeCounts } from "@/lib/catalog/queries/get-badge-counts";
import type { Thresholds } from "@/lib/catalog/rules/badges";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { adminTexts } from "./texts";
import { thresholdNames } from "./thresholds-form";

type Props = {
  locale: Locale;
  occupations: number;
  nationalMedian: number | null;
  now: BadgeCounts;
  /** Other figures than those in use; null where none were tried. */
  tried: { thresholds: Thresholds; counts: BadgeCounts } | null;
  used: Thresholds;
  save: (form: FormData) => Promise<void>;
};

const badges = ["highWage", "highSkill", "highDemand"] as const;

/** How many occupations get each badge, now and with the figures that were tried, and the way to keep these. */
export function ThresholdMeaning({ locale, occupations, nationalMedian, now, tried, used, save }: Props) {
  const texts = adminTexts(locale).settings;
  const words = overviewTexts(locale).badges;
  const cell = ({ yes, unknown }: { yes: number; unknown: number }) => (
    <>
      {fill(texts.of, { n: formatNumber(locale, yes), all: formatNumber(locale, occupations) })}
      {unknown > 0 ? <small className="soft"> ({plural(locale, unknown, texts.unknown)})</small> : null}
    </>
  );
  const columns = [
    { key: "badge", label: texts.badge, cell: (badge: (typeof badges)[number]) => words[badge] },
    { key: "now", label: texts.now, cell: (badge: (typeof badges)[number]) => cell(now[badge]), numeric: true },
    ...(tried
      ? [
          {
            key: "tried",
            label: texts.tried,
            cell: (badge: (typeof badges)[number]) => <b>{cell(tried.counts[badge])}</b>,
            numeric: true,
          },
        ]
      : []),
  ];
  return (
    <section className="stack" aria-label={texts.result} id="meaning">
      <h3>{texts.result}</h3>
      <Table caption={texts.result} captionHidden columns={columns} rows={badges} rowKey={(badge) => badge} />
      <h3>{texts.means}</h3>
      <BadgeThresholds locale={locale} thresholds={tried?.thresholds ?? used} nationalMedian={nationalMedian} />
      {tried ? (
        <form action={save} className="row">
          {thresholdNames.map((name) => (
            <input key={name} type="hidden" name={name} value={String(tried.thresholds[name])} />
          ))}
          <Sign>{texts.save}</Sign>
          <PlainButton href={`/${locale}/admin/settings#badges`}>{texts.back}</PlainButton>
        </form>
      ) : (
        <p className="soft">{texts.same}</p>
      )}
    </section>
  );
}
