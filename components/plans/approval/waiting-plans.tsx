import type { WaitingPlan } from "@/lib/plans/rules/waiting-plan";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";

type Props = { locale: Locale; timeZone: string; plans: readonly WaitingPlan[]; total: number };

/** The queue: who asked for a review, the oldest first. Draws nothing when nobody waits. */
export function WaitingPlans({ locale, timeZone, plans, total }: Props) {
  const { review: texts } = approvalTexts(locale);
  if (plans.length === 0) return null;
  return (
    <section className="waiting-plans no-print" aria-labelledby="waiting-plans">
      <h2 id="waiting-plans">
        {texts.queue} <span className="num">{total}</span>
      </h2>
      <ul className="guardian-links">
        {plans.map(({ studentId, name, submittedAt }) => (
          <li key={studentId}>
            <span>
              <b>{name}</b>
              <small>{fill(texts.queueRow, { date: formatDate(locale, submittedAt, timeZone) })}</small>
            </span>
            <a className="plain" href={`/${locale}/caseload/${studentId}/plan`}>
              {fill(texts.queueOpen, { name })}
            </a>
          </li>
        ))}
      </ul>
      {total > plans.length ? <p className="sm soft">{fill(texts.queueMore, { n: total - plans.length })}</p> : null}
    </section>
  );
}
