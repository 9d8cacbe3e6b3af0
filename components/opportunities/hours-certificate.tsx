import { Table } from "@/components/ui/table";
import { EmptyState } from "@/components/ui/empty-state";
import type { HoursCertificate } from "@/lib/opportunities/queries/get-hours-certificate";
import { standingOf } from "@/lib/opportunities/rules/hours-totals";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { hoursTexts } from "./hours-texts";
import { heldWords, hoursWords, ruleTitle } from "./hours-words";

type Props = { locale: Locale; timeZone: string; at: Date; certificate: HoursCertificate };

const sumOf = (entries: readonly { minutes: number }[]) => entries.reduce((sum, { minutes }) => sum + minutes, 0);

/** A sheet with every verified hour, who said so and when, to print and sign. */
export function HoursCertificateSheet({ locale, timeZone, at, certificate }: Props) {
  const { certificate: texts } = hoursTexts(locale);
  const { name, schoolName, places, rules } = certificate;
  const date = (moment: Date) => formatDate(locale, moment, timeZone);
  const said = (as: string, who: string) => fill(as === "staff" ? texts.as.staff : texts.as.supervisor, { name: who });
  if (places.length === 0) return <EmptyState level={2} title={texts.none} text={texts.noneText} />;
  return (
    <div className="hours-certificate stack">
      <p className="lede">{fill(texts.of, { name })}</p>
      {schoolName ? <p>{fill(texts.school, { school: schoolName })}</p> : null}
      <p className="soft">{fill(texts.printed, { date: date(at) })}</p>
      <p className="hours-all">
        {fill(texts.all, { time: hoursWords(locale, sumOf(places.flatMap(({ entries }) => entries))) })}
      </p>
      {rules.length > 0 ? (
        <ul className="hours-rules">
          {rules.map((rule) => {
            const counted = places.flatMap(({ ruleId, entries }) =>
              ruleId === rule.id ? entries.map((entry) => ({ ...entry, state: "VERIFIED" as const })) : [],
            );
            const { verified, isMet } = standingOf(rule, counted);
            const words = { title: ruleTitle(locale, rule), verified: hoursWords(locale, verified) };
            const line = isMet ? texts.ruleMet : texts.ruleOpen;
            return <li key={rule.id}>{fill(line, { ...words, all: hoursWords(locale, rule.minutes) })}</li>;
          })}
        </ul>
      ) : null}
      {places.map(({ id, title, organisation, entries }) => (
        <section className="stack hours-place" key={id}>
          <h2>
            {title}, {organisation}
          </h2>
          <Table
            caption={`${title}, ${organisation}`}
            captionHidden
            rows={entries}
            rowKey={(entry) => entry.id}
            columns={[
              { key: "day", label: texts.columns.day, cell: ({ heldOn }) => heldWords(locale, heldOn) },
              {
                key: "time",
                label: texts.columns.time,
                numeric: true,
                cell: ({ minutes }) => hoursWords(locale, minutes),
              },
              { key: "text", label: texts.columns.text, cell: ({ text }) => text || "–" },
              {
                key: "by",
                label: texts.columns.by,
                cell: ({ verifiedAs, verifiedName }) => said(verifiedAs, verifiedName),
              },
              {
                key: "on",
                label: texts.columns.on,
                cell: ({ verifiedAt }) => (verifiedAt ? date(verifiedAt) : "–"),
              },
            ]}
          />
          <p className="hours-sum">{fill(texts.sum, { time: hoursWords(locale, sumOf(entries)) })}</p>
        </section>
      ))}
      <p className="hours-sign only-print">{texts.sign}</p>
    </div>
  );
}
