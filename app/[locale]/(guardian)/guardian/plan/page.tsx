import type { Metadata } from "next";
import { cookies } from "next/headers";
import { PageFrame } from "@/components/layout/page-frame";
import { GuardianPlanView } from "@/components/plans/approval/guardian-plan";
import { approvalTexts } from "@/components/plans/approval-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { getPlanForGuardian } from "@/lib/plans/queries/get-plan-for-guardian";
import { guardianCookie } from "@/lib/plans/rules/guardian-link";
import { guardianAskAction, guardianSignAction } from "./actions";

type Props = PageProps<"/[locale]/guardian/plan">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = approvalTexts(toLocale((await params).locale)).guardian;
  return { title, robots: { index: false, follow: false } };
}

export default async function GuardianPlanPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { done, problem } = await searchParams;
  const token = (await cookies()).get(guardianCookie)?.value;
  const plan = token ? await getPlanForGuardian(token, now()) : null;
  const { guardian: texts } = approvalTexts(locale);
  return (
    <PageFrame locale={locale} path="/guardian/plan">
      <div className="page part plan-review">
        {plan ? (
          <GuardianPlanView
            locale={locale}
            plan={plan}
            done={done}
            problem={problem}
            sign={guardianSignAction.bind(null, locale)}
            ask={guardianAskAction.bind(null, locale)}
          />
        ) : (
          <>
            <h1>{texts.title}</h1>
            <EmptyState
              level={2}
              title={texts.goneTitle}
              text={texts.gone}
              href={`/${locale}/guardian`}
              action={texts.again}
            />
          </>
        )}
      </div>
    </PageFrame>
  );
}
