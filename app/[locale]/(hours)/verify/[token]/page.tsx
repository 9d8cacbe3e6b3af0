import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { hoursTexts } from "@/components/opportunities/hours-texts";
import { Sign } from "@/components/ui/sign";
import { toLocale } from "@/lib/platform/texts";

type Props = PageProps<"/[locale]/verify/[token]">;

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = hoursTexts(toLocale((await params).locale)).verify;
  // The address is the secret: it goes to no other site, and no browser names it to ours.
  return { title, robots: { index: false, follow: false }, referrer: "same-origin" };
}

/** Mail programs open links to look at them; only a person presses a button. */
export default async function VerifyLinkPage({ params }: Props) {
  const { locale: segment, token } = await params;
  const locale = toLocale(segment);
  const { verify: texts } = hoursTexts(locale);
  return (
    <PageFrame locale={locale} path={`/verify/${token}`}>
      <div className="page part stack">
        <h1>{texts.continueTitle}</h1>
        <p className="lede">{texts.continueText}</p>
        <form method="post" action="/api/v1/hours/verify">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="token" value={token} />
          <Sign>{texts.continue}</Sign>
        </form>
        <p className="sm soft">{texts.continueHint}</p>
      </div>
    </PageFrame>
  );
}
