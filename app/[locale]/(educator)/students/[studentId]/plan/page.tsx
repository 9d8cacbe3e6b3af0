import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { CheckSummary } from "@/components/plans/approval/check-summary";
import { entryTitles } from "@/components/plans/approval/entry-titles";
import { Outcome } from "@/components/plans/approval/outcome";
import { PlanYears } from "@/components/plans/approval/plan-years";
import { Proposals } from "@/components/plans/approval/proposals";
import { SuggestForm } from "@/components/plans/approval/suggest-form";
import { approvalTexts } from "@/components/plans/approval-texts";
import { classTexts } from "@/components/schools/class-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { requirePerson } from "@/lib/accounts/current-user";
import { hasRole, homePath } from "@/lib/accounts/rules/roles";
import { getTaughtPlan } from "@/lib/counseling/queries/get-taught-plan";
import { studentIdSchema } from "@/lib/counseling/schema";
import { now } from "@/lib/platform/clock";
import { fill, toLocale } from "@/lib/platform/texts";
import { educatorSuggestAction, educatorWithdrawAction } from "./actions";

type Props = PageProps<"/[locale]/students/[studentId]/plan">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: approvalTexts(toLocale((await params).locale)).review.crumb };
}

export default async function TaughtPlanPage({ params, searchParams }: Props) {
  const { locale: segment, studentId } = await params;
  const locale = toLocale(segment);
  const path = `/students/${studentId}/plan`;
  const person = await requirePerson(locale, path);
  const { done, problem } = await searchParams;
  const id = studentIdSchema.safeParse(studentId);
  const facts = hasRole(person, "EDUCATOR") && id.success ? await getTaughtPlan(person, id.data, now()) : null;
  if (!facts) notFound();
  const { review, plan: texts } = approvalTexts(locale);
  return (
    <PageFrame locale={locale} path={path} person={{ name: person.name, home: homePath(person) }}>
      <div className="page part plan-review">
        <Crumbs
          crumbs={[{ href: `/${locale}/classes`, label: classTexts(locale).list.title }, { label: facts.student.name }]}
          label={classTexts(locale).one.crumbs}
        />
        <h1>{fill(review.titleFor, { name: facts.student.name })}</h1>
        <Outcome locale={locale} done={done} problem={problem} />
        <p className="lede">{fill(texts.pathway, { title: facts.pathway[locale] })}</p>
        <CheckSummary locale={locale} check={facts.check} rules={facts.rulesTitle} />
        <h2>{texts.title}</h2>
        <PlanYears
          locale={locale}
          courses={facts.courses}
          steps={facts.content.steps}
          spanish={facts.spanish}
          locked={facts.locked}
        />
        <SuggestForm
          locale={locale}
          planId={facts.plan.id}
          content={facts.content}
          grade={facts.student.grade}
          offers={facts.offers}
          action={educatorSuggestAction.bind(null, locale, facts.student.id)}
        />
        <Proposals
          locale={locale}
          timeZone={facts.planning.timeZone}
          proposals={facts.proposals.filter(({ authorId }) => authorId === person.id)}
          titles={entryTitles(locale, facts)}
          own={{ id: person.id, withdraw: educatorWithdrawAction.bind(null, locale, facts.student.id) }}
        />
      </div>
    </PageFrame>
  );
}
