import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { Match, Offered, Verdict } from "@/lib/opportunities/rules/match-verdict";
import type { Seeker } from "@/lib/opportunities/rules/seeker";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { mendOf, type MatchNames, reasonWords } from "./match-words";
import { opportunityTexts } from "./opportunity-texts";

type Props = { locale: Locale; match: Match; seeker: Seeker; offered: Offered; names: MatchNames };

const tones = { met: "ok", missed: "warn", unknown: undefined } as const;

/** On the page of one opportunity: each point, whether it fits, why, and how much it counts. */
export function MatchTable({ locale, match, seeker, offered, names }: Props) {
  const texts = opportunityTexts(locale).match;
  const why = (verdict: Verdict) => {
    const mend = mendOf(locale, verdict, seeker, offered);
    return (
      <>
        {reasonWords(locale, verdict, names)}
        {mend ? (
          <a className="match-mend no-print" href={mend.href}>
            {mend.label}
          </a>
        ) : null}
      </>
    );
  };
  return (
    <section className="part stack" aria-labelledby="match">
      <h2 id="match">{texts.title}</h2>
      <p>
        <b>
          {match.known === 0
            ? texts.sumNone
            : `${fill(texts.sum, { met: formatNumber(locale, match.met), known: formatNumber(locale, match.known) })}.`}
        </b>{" "}
        {texts.lede}
      </p>
      <Table
        caption={texts.caption}
        captionHidden
        rows={match.verdicts}
        rowKey={({ criterion }) => criterion}
        columns={[
          { key: "criterion", label: texts.columns.criterion, cell: ({ criterion }) => texts.names[criterion] },
          {
            key: "state",
            label: texts.columns.state,
            cell: ({ state }) => {
              const tone = tones[state];
              return tone ? <Badge tone={tone}>{texts.states[state]}</Badge> : <Badge>{texts.states[state]}</Badge>;
            },
          },
          { key: "why", label: texts.columns.why, cell: why },
          {
            key: "weight",
            label: texts.columns.weight,
            cell: ({ weight }) => formatNumber(locale, weight),
            numeric: true,
          },
        ]}
      />
    </section>
  );
}
