import type { Metadata } from "next";
import { HomeMap } from "@/components/layout/home-map";
import { SearchForm } from "@/components/catalog/search/search-form";
import { PageFrame } from "@/components/layout/page-frame";
import { Signpost } from "@/components/layout/signpost";
import { layoutTexts } from "@/components/layout/texts";
import { Blazes } from "@/components/ui/blazes";
import { PlainButton, Sign } from "@/components/ui/sign";
import { Steps } from "@/components/ui/steps";
import { getFramework } from "@/lib/catalog/queries/get-framework";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../page-metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, description } = layoutTexts(locale).home;
  return pageMetadata({ locale, path: "", title, description });
}

export default async function HomePage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const texts = layoutTexts(locale).home;
  const framework = await getFramework(locale, env.WAYMARK_DEFAULT_FRAMEWORK);
  const clusters = (framework?.groups ?? []).flatMap((group) =>
    group.clusters.map(({ path, ...cluster }) => ({ ...cluster, href: `/${locale}${path}` })),
  );
  const { say, fit, follow, keep } = texts.steps;
  const { yours, sure, phone } = texts.promises;
  return (
    <PageFrame locale={locale} path="">
      <div className="hero contours">
        <div className="page">
          <div className="hero-text">
            <h1>{texts.headline}</h1>
            <p className="lede">{texts.lede}</p>
            <div className="row">
              <Sign href={`/${locale}/survey`}>{texts.start}</Sign>
              <PlainButton href={`/${locale}/clusters`}>{texts.look}</PlainButton>
            </div>
          </div>
          {clusters.length > 0 ? <HomeMap clusters={clusters} label={texts.clusters} here={texts.here} /> : null}
        </div>
      </div>
      <div className="page">
        <section className="part first">
          <SearchForm locale={locale} />
        </section>
        <section className="part ways">
          <div>
            <h2>{texts.ways}</h2>
            <Signpost
              arms={[
                { href: `/${locale}/survey`, ...texts.school },
                { href: `/${locale}/survey`, ...texts.work },
                { href: `/${locale}/caseload`, ...texts.counselor },
              ]}
            />
          </div>
          <div>
            <h2>{texts.how}</h2>
            <Steps steps={[say, fit, follow, keep]} />
          </div>
        </section>
        <section className="part promises" aria-label={texts.promises.label}>
          <Blazes items={[yours, sure, phone]} />
        </section>
      </div>
    </PageFrame>
  );
}
