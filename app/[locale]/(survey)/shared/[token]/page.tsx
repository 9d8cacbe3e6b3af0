import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { ContinueLink } from "@/components/survey/result/continue-link";
import { resultTexts } from "@/components/survey/result-texts";
import { toLocale } from "@/lib/platform/texts";

type Props = { params: Promise<{ locale: string; token: string }> };

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = resultTexts(toLocale((await params).locale)).shared;
  // The address is the secret: it goes to no other site, and no browser names it to ours.
  return { title, robots: { index: false, follow: false }, referrer: "same-origin" };
}

export default async function Page({ params }: Props) {
  const { locale: typed, token } = await params;
  const locale = toLocale(typed);
  return (
    <PageFrame locale={locale} path={`/shared/${token}`} current="survey">
      <div className="page">
        <ContinueLink locale={locale} token={token} />
      </div>
    </PageFrame>
  );
}
