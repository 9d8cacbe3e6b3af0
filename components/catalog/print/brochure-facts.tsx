import type { BrochureData } from "@/lib/catalog/queries/get-cluster-print";
import { fill, formatMoney, formatNumber, formatPercent, type Locale } from "@/lib/platform/texts";
import { printTexts } from "../print-texts";

const mostNamed = 3;

/** The back: the cluster in four figures, and what employers and students of the field know. */
export function BrochureFacts({ locale, data }: { locale: Locale; data: BrochureData }) {
  const texts = printTexts(locale).brochure;
  const { facts, all, credentials, organizations, texts: told } = data;
  const beside = (value: number | null, format: (value: number) => string) =>
    value === null ? null : fill(texts.allJobs, { value: format(value) });
  const money = (value: number) => formatMoney(locale, value);
  const percent = (value: number) => formatPercent(locale, Math.round(value), { sign: true });
  const figures: [string, number | null | undefined, (value: number) => string, string | null][] = [
    [texts.people, facts?.employment, (value) => formatNumber(locale, value), null],
    [texts.openings, facts?.openings, (value) => formatNumber(locale, value), null],
    [texts.wage, facts?.wageMedian, money, beside(all.wageMedian, money)],
    [texts.growth, facts?.growthPercent, percent, beside(all.growthPercent, percent)],
  ];
  return (
    <>
      <h2>{texts.what}</h2>
      {told.PEOPLE ? <p className="told">{told.PEOPLE}</p> : null}
      <dl className="four">
        {figures.map(([label, value, format, note]) =>
          value === null || value === undefined ? null : (
            <div key={label}>
              <dt>
                {label}
                {note ? <small>{note}</small> : null}
              </dt>
              <dd>{format(value)}</dd>
            </div>
          ),
        )}
      </dl>
      <Named
        title={texts.credentials}
        names={credentials
          .slice(0, mostNamed)
          .map(({ id, name, issuer, language }) => ({ id, name, issuer, language }))}
        locale={locale}
      />
      <Named
        title={texts.students}
        names={organizations.slice(0, mostNamed).map(({ id, name }) => ({ id, name, issuer: null, language: "en" }))}
        locale={locale}
      />
    </>
  );
}

type Name = { id: string; name: string; issuer: string | null; language: Locale };

function Named({ title, names, locale }: { title: string; names: Name[]; locale: Locale }) {
  if (names.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="names">
        {names.map(({ id, name, issuer, language }) => (
          <li key={id} lang={language === locale ? undefined : language}>
            {name}
            {issuer ? <small lang="en">{issuer}</small> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
