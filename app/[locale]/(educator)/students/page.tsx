import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { approvalTexts } from "@/components/plans/approval-texts";
import { StateBadge } from "@/components/plans/standing";
import { EmptyState } from "@/components/ui/empty-state";
import { requirePerson } from "@/lib/accounts/current-user";
import { hasRole, homePath } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { listTaughtStudents } from "@/lib/counseling/queries/list-taught-students";
import { fill, toLocale } from "@/lib/platform/texts";

type Props = PageProps<"/[locale]/students">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: approvalTexts(toLocale((await params).locale)).educator.title };
}

export default async function TaughtStudentsPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const person = await requirePerson(locale, "/students");
  if (!hasRole(person, "EDUCATOR")) notFound();
  const students = await listTaughtStudents(person);
  const names = await listNamed(locale, { pathways: students.flatMap(({ plan }) => plan?.pathwayId ?? []) });
  const { educator: texts } = approvalTexts(locale);
  return (
    <PageFrame locale={locale} path="/students" person={{ name: person.name, home: homePath(person) }}>
      <div className="page part stack">
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        {students.length === 0 ? <EmptyState level={2} title={texts.empty} text={texts.emptyText} /> : null}
        <ul className="guardian-links">
          {students.map(({ id, name, grade, plan }) => {
            const pathway = plan && names.get(plan.pathwayId)?.title;
            return (
              <li key={id}>
                <span>
                  <b>{plan ? <a href={`/${locale}/students/${id}/plan`}>{name}</a> : name}</b>
                  <small>
                    {[
                      grade === null ? null : fill(texts.grade, { n: grade }),
                      pathway ? fill(texts.follows, { pathway }) : null,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </small>
                </span>
                {plan ? (
                  <StateBadge locale={locale} state={plan.state} />
                ) : (
                  <span className="sm soft">{texts.noPlan}</span>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </PageFrame>
  );
}
