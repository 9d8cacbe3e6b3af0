import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { offerTexts } from "@/components/opportunities/offer-texts";
import { Sign } from "@/components/ui/sign";
import { toLocale } from "@/lib/platform/texts";

type Props = PageProps<"/[locale]/offer/[token]">;

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { desk } = offerTexts(toLocale((await params).locale));
  // The address is the secret: it goes to no other site, and no browser names it to ours.
  return { title: desk.title, robots: { index: false, follow: false }, referrer: "same-origin" };
}

/** Mail programs open links to look at them; only a person presses a button. */
export default async function OfferLinkPage({ params }: Props) {
  const { locale: segment, token } = await params;
  const locale = toLocale(segment);
  const { desk: texts } = offerTexts(locale);
  return (
    <PageFrame locale={locale} path={`/offer/${token}`}>
      <div className="page part stack">
        <h1>{texts.continueTitle}</h1>
        <p className="lede">{texts.continueText}</p>
        <form method="post" action="/api/v1/opportunities/offer">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="token" value={token} />
          <Sign>{texts.continue}</Sign>
        </form>
        <p className="sm soft">{texts.continueHint}</p>
      </div>
    </PageFrame>
  );
}
