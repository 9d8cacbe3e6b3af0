import { Badge } from "@/components/ui/badge";
import type { Named } from "@/lib/catalog/queries/list-named";
import type { StudentOnCaseload, StudentPlan } from "@/lib/counseling/queries/get-student";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import type { PortfolioKind } from "@/prisma/generated/enums";
import { studentTexts } from "./student-texts";

type Props = {
  locale: Locale;
  student: Pick<StudentOnCaseload, "plans" | "timeZone">;
  names: ReadonlyMap<string, Named>;
};

const tones = { DRAFT: undefined, SUBMITTED: "info", RETURNED: "warn", APPROVED: "ok" } as const;

function OnePlan({ locale, plan, timeZone, names }: Omit<Props, "student"> & { plan: StudentPlan; timeZone: string }) {
  const { plans: texts } = studentTexts(locale);
  const pathway = names.get(plan.pathwayId);
  const tone = tones[plan.state];
  return (
    <li>
      <p>
        {pathway ? <a href={`/${locale}${pathway.path}`}>{pathway.title}</a> : plan.pathwayId}{" "}
        {plan.primary && !plan.archivedAt ? <Badge tone="info">{texts.primary}</Badge> : null}{" "}
        <Badge {...(tone ? { tone } : {})}>{plan.archivedAt ? texts.archived : texts.states[plan.state]}</Badge>
      </p>
      <p className="sm soft">
        {plan.title ? `${plan.title} · ` : null}
        {fill(texts.changed, { date: formatDate(locale, plan.changedAt, timeZone) })}
      </p>
      {plan.primary && plan.reason ? (
        <>
          <p className="sm soft">{texts.reason}</p>
          <blockquote>{plan.reason}</blockquote>
        </>
      ) : null}
    </li>
  );
}

/** All plans: the one that counts, others in use, and those put away behind a word. */
export function StudentPlans({ locale, student, names }: Props) {
  const { plans: texts } = studentTexts(locale);
  const { plans, timeZone } = student;
  const inUse = plans.filter(({ archivedAt }) => !archivedAt);
  const away = plans.filter(({ archivedAt }) => archivedAt);
  const list = (some: readonly StudentPlan[]) => (
    <ul className="file-list">
      {some.map((plan) => (
        <OnePlan key={plan.id} {...{ locale, plan, timeZone, names }} />
      ))}
    </ul>
  );
  return (
    <section className="part on-file" id="plans">
      <h2>{texts.title}</h2>
      {inUse.length === 0 ? <p className="soft mt-3">{texts.none}</p> : list(inUse)}
      {away.length > 0 ? (
        <details className="more">
          <summary className="chev">{texts.archived}</summary>
          <div className="more-in">{list(away)}</div>
        </details>
      ) : null}
    </section>
  );
}

type PortfolioProps = {
  locale: Locale;
  counts: StudentOnCaseload["portfolio"];
  /** Names of the kinds, in the order of the portfolio. */
  kinds: readonly { kind: PortfolioKind; title: string }[];
  href: string;
};

/** How many things of each kind are in the portfolio. */
export function StudentPortfolio({ locale, counts, kinds, href }: PortfolioProps) {
  const { portfolio: texts } = studentTexts(locale);
  const some = kinds.filter(({ kind }) => (counts[kind] ?? 0) > 0);
  return (
    <section className="part on-file" id="portfolio">
      <h2>{texts.title}</h2>
      {some.length === 0 ? (
        <p className="soft mt-3">{texts.none}</p>
      ) : (
        <>
          <ul className="counts">
            {some.map(({ kind, title }) => (
              <li key={kind}>
                {title} <b className="num">{counts[kind]}</b>
              </li>
            ))}
          </ul>
          <p className="no-print">
            <a href={href}>{texts.open}</a>
          </p>
        </>
      )}
    </section>
  );
}
