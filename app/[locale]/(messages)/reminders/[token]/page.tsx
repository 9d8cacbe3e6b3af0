import type { Metadata } from "next";
import { digestTexts } from "@/components/counseling/digest-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { PlainButton, Sign } from "@/components/ui/sign";
import { toLocale } from "@/lib/platform/texts";
import { stopDigestsAction } from "../actions";

type Props = PageProps<"/[locale]/reminders/[token]">;

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = digestTexts(toLocale((await params).locale)).stopPage;
  // The address is the secret: it goes to no other site, and no browser names it to ours.
  return { title, robots: { index: false, follow: false }, referrer: "same-origin" };
}

export default async function StopRemindersPage({ params, searchParams }: Props) {
  const { locale: segment, token } = await params;
  const locale = toLocale(segment);
  const { stopPage: texts } = digestTexts(locale);
  const { answer } = await searchParams;
  const ended = answer === "done" || answer === "absent" || answer === "too-many" ? answer : null;
  return (
    <PageFrame locale={locale} path={`/reminders/${token}`}>
      <div className="page part stack">
        {ended ? (
          <div role="status" className="stack">
            <h1>{texts[ended]}</h1>
            <p className="lede">{texts[`${ended}Text`]}</p>
            <div>
              <PlainButton href={`/${locale}/account`}>{texts.account}</PlainButton>
            </div>
          </div>
        ) : (
          <>
            <h1>{texts.title}</h1>
            <p className="lede">{texts.text}</p>
            <form action={stopDigestsAction.bind(null, locale, token)}>
              <Sign>{texts.stop}</Sign>
            </form>
          </>
        )}
      </div>
    </PageFrame>
  );
}
