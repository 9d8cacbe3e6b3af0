import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { GuardianLinks } from "@/components/plans/approval/guardian-links";
import { Outcome } from "@/components/plans/approval/outcome";
import { approvalTexts } from "@/components/plans/approval-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getPlanInCare } from "@/lib/counseling/queries/get-plan-in-care";
import { studentIdSchema } from "@/lib/counseling/schema";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, toLocale } from "@/lib/platform/texts";
import { listGuardianLinks } from "@/lib/plans/queries/list-guardian-links";
import { staffGiveCodeAction, staffGiveLinkAction, staffTakeBackLinkAction } from "../actions";

type Props = PageProps<"/[locale]/caseload/[studentId]/plan/guardian">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: approvalTexts(toLocale((await params).locale)).guardianPage.title };
}

export default async function StaffGuardianPage({ params, searchParams }: Props) {
  const { locale: segment, studentId } = await params;
  const locale = toLocale(segment);
  const path = `/caseload/${studentId}/plan`;
  const counselor = await requireCounselor(locale, `${path}/guardian`);
  const { done, problem } = await searchParams;
  const id = studentIdSchema.safeParse(studentId);
  const found = id.success ? await getPlanInCare(counselor, id.data, now()) : null;
  if (!found) notFound();
  const { student, facts } = found;
  const links = facts ? await listGuardianLinks(counselor, facts.plan.id, now()) : [];
  const { guardianPage: texts, review } = approvalTexts(locale);
  return (
    <PageFrame locale={locale} path={`${path}/guardian`} person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part plan-review has-slips">
        <Crumbs
          crumbs={[
            { href: `/${locale}${path}`, label: fill(review.titleFor, { name: student.name }) },
            { label: texts.title },
          ]}
          label={texts.title}
        />
        <h1>{texts.title}</h1>
        <Outcome locale={locale} done={done} problem={problem} />
        <p className="lede">{texts.ledeStaff}</p>
        {facts ? (
          <GuardianLinks
            locale={locale}
            timeZone={env.WAYMARK_TIME_ZONE}
            planId={facts.plan.id}
            links={links}
            mail={staffGiveLinkAction.bind(null, locale, student.id)}
            code={staffGiveCodeAction.bind(null, locale, student.id)}
            takeBack={staffTakeBackLinkAction.bind(null, locale, student.id)}
          />
        ) : (
          <EmptyState level={2} title={review.noPlan} text={review.noPlanText} />
        )}
      </div>
    </PageFrame>
  );
}
