import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { consentTexts } from "@/components/opportunities/consent-texts";
import { Sign } from "@/components/ui/sign";
import { toLocale } from "@/lib/platform/texts";

type Props = PageProps<"/[locale]/agree/[token]">;

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { continueTitle } = consentTexts(toLocale((await params).locale)).guardian;
  // The address is the secret: it goes to no other site, and no browser names it to ours.
  return { title: continueTitle, robots: { index: false, follow: false }, referrer: "same-origin" };
}

/** Mail programs open links to look at them; only a person presses a button. */
export default async function AgreeLinkPage({ params }: Props) {
  const { locale: segment, token } = await params;
  const locale = toLocale(segment);
  const { guardian: texts } = consentTexts(locale);
  return (
    <PageFrame locale={locale} path={`/agree/${token}`}>
      <div className="page part stack">
        <h1>{texts.continueTitle}</h1>
        <p className="lede">{texts.continueText}</p>
        <form method="post" action="/api/v1/applications/agree">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="token" value={token} />
          <Sign>{texts.continue}</Sign>
        </form>
        <p className="sm soft">{texts.continueHint}</p>
      </div>
    </PageFrame>
  );
}
