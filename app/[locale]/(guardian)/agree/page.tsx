import type { Metadata } from "next";
import { cookies } from "next/headers";
import { PageFrame } from "@/components/layout/page-frame";
import { ConsentGuardian } from "@/components/opportunities/consent-guardian";
import { consentTexts } from "@/components/opportunities/consent-texts";
import { Note } from "@/components/ui/note";
import { getConsentAsked } from "@/lib/opportunities/queries/get-consent-asked";
import { agreeCookie } from "@/lib/opportunities/rules/application-limits";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import { answerConsentAction } from "./actions";

type Props = PageProps<"/[locale]/agree">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = consentTexts(toLocale((await params).locale)).guardian;
  return { title, robots: { index: false, follow: false } };
}

/** What a guardian is asked; also where a link that opens nothing ends. */
export default async function AgreePage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { done, problem } = await searchParams;
  const token = (await cookies()).get(agreeCookie)?.value;
  const asked = token ? await getConsentAsked(token, now()) : null;
  const { guardian: texts } = consentTexts(locale);
  return (
    <PageFrame locale={locale} path="/agree">
      <div className="page part stack application-page">
        {asked ? (
          <ConsentGuardian
            locale={locale}
            timeZone={env.WAYMARK_TIME_ZONE}
            asked={asked}
            done={done}
            problem={problem}
            answer={answerConsentAction.bind(null, locale)}
          />
        ) : (
          <>
            <h1>{texts.title}</h1>
            <div role="alert">
              <Note tone="danger" title={texts.goneTitle}>
                {problem === "too-many" ? texts.tooMany : texts.gone}
              </Note>
            </div>
          </>
        )}
      </div>
    </PageFrame>
  );
}
