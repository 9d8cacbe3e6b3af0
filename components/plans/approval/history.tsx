import { Disclosure } from "@/components/ui/disclosure";
import type { PlanLine } from "@/lib/plans/queries/load-plan-facts";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";

type Props = {
  locale: Locale;
  timeZone: string;
  planId: string;
  history: readonly PlanLine[];
  snapshots: readonly { id: string; createdAt: Date }[];
};

/** What happened to the plan, newest first, and its documents. */
export function PlanHistory({ locale, timeZone, planId, history, snapshots }: Props) {
  const { history: texts } = approvalTexts(locale);
  const day = (at: Date) => formatDate(locale, at, timeZone);
  return (
    <section className="no-print">
      <h2>{texts.title}</h2>
      <PlanDocuments {...{ locale, timeZone, planId, snapshots }} />
      <Disclosure summary={texts.more}>
        <ol className="plan-lines">
          {history.map((line, i) => (
            <li key={i}>
              {fill(texts.line, { date: day(line.at), what: texts.kinds[line.kind], who: line.actorName })}
            </li>
          ))}
        </ol>
      </Disclosure>
    </section>
  );
}

type Documents = Pick<Props, "locale" | "timeZone" | "planId" | "snapshots">;

export function PlanDocuments({ locale, timeZone, planId, snapshots }: Documents) {
  const { history: texts } = approvalTexts(locale);
  return (
    <ul className="plan-documents">
      <li>
        <a href={`/api/v1/plans/${planId}.pdf?locale=${locale}`}>{texts.now}</a>
      </li>
      {snapshots.map(({ id, createdAt }) => (
        <li key={id}>
          <a href={`/api/v1/plans/snapshots/${id}.pdf?locale=${locale}`}>
            {fill(texts.copy, { date: formatDate(locale, createdAt, timeZone) })}
          </a>
        </li>
      ))}
    </ul>
  );
}
