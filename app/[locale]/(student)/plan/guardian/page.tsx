import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { GuardianLinks } from "@/components/plans/approval/guardian-links";
import { Outcome } from "@/components/plans/approval/outcome";
import { approvalTexts } from "@/components/plans/approval-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { requireStudent } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import { getOwnPlanId } from "@/lib/plans/queries/get-own-plan-id";
import { listGuardianLinks } from "@/lib/plans/queries/list-guardian-links";
import { giveCodeAction, giveLinkAction, takeBackLinkAction } from "./actions";

type Props = PageProps<"/[locale]/plan/guardian">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: approvalTexts(toLocale((await params).locale)).guardianPage.title };
}

export default async function PlanGuardianPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { done, problem } = await searchParams;
  const student = await requireStudent(locale, "/plan/guardian");
  const planId = await getOwnPlanId(student);
  const links = planId ? await listGuardianLinks(student, planId, now()) : [];
  const { guardianPage: texts, own } = approvalTexts(locale);
  return (
    <PageFrame
      locale={locale}
      path="/plan/guardian"
      current="plan"
      person={{ name: student.name, home: homePath(student) }}
    >
      <div className="page part plan-review has-slips">
        <Crumbs
          crumbs={[
            { href: `/${locale}/plan`, label: own.back },
            { href: `/${locale}/plan/review`, label: own.title },
            { label: texts.title },
          ]}
          label={texts.title}
        />
        <h1>{texts.title}</h1>
        <Outcome locale={locale} done={done} problem={problem} />
        <p className="lede">{texts.lede}</p>
        {planId ? (
          <GuardianLinks
            locale={locale}
            timeZone={env.WAYMARK_TIME_ZONE}
            planId={planId}
            links={links}
            mail={giveLinkAction.bind(null, locale)}
            code={giveCodeAction.bind(null, locale)}
            takeBack={takeBackLinkAction.bind(null, locale)}
          />
        ) : (
          <EmptyState level={2} title={own.noPlan} text={own.lede} href={`/${locale}/plan`} action={own.noPlanAction} />
        )}
      </div>
    </PageFrame>
  );
}
