import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RulesInWords } from "@/components/plans/rules/rules-in-words";
import { yearWords } from "@/components/plans/rules/selector-words";
import { rulesTexts } from "@/components/plans/rules-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { Sign } from "@/components/ui/sign";
import { getRules } from "@/lib/plans/queries/get-rules";
import { listScedTitles } from "@/lib/plans/queries/list-sced-titles";
import { env } from "@/lib/platform/env";
import { fill, formatDate, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";

type Props = PageProps<"/[locale]/graduation-rules/[code]">;

// Rules change when an administrator publishes them, which no build knows: asked for at each request.
export const dynamic = "force-dynamic";

async function load(code: string) {
  const { base, supplements } = await getRules({ code, classOf: null, supplements: [code] });
  return base ?? supplements[0] ?? null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const rules = await load(code);
  if (!rules) return {};
  const { words } = rulesTexts(locale);
  return pageMetadata({
    locale,
    path: `/graduation-rules/${code}`,
    title: fill(words.publicTitle, { title: rules.title[locale] }),
    description: words.publicLede,
  });
}

export default async function GraduationRulesPage({ params }: Props) {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const rules = (await load(code)) ?? notFound();
  const titles = await listScedTitles(rules.content, locale);
  const { words } = rulesTexts(locale);
  return (
    <PageFrame locale={locale} path={`/graduation-rules/${code}`}>
      <div className="page part stack">
        <h1>{fill(words.publicTitle, { title: rules.title[locale] })}</h1>
        <p className="lede">{words.publicLede}</p>
        <RulesInWords locale={locale} content={rules.content} titles={titles} level={2} />
        <p>{yearWords(locale, rules.fromYear, rules.untilYear)}</p>
        <p>
          <Sign href={`/${locale}/plan`}>{words.planLink}</Sign>
        </p>
        <p className="soft sm">
          {rules.publishedAt
            ? fill(words.version, {
                n: rules.version,
                date: formatDate(locale, rules.publishedAt, env.WAYMARK_TIME_ZONE),
              })
            : null}
          {rules.below.length > 0
            ? ` · ${fill(words.below, { list: rules.below.map(({ title }) => title[locale]).join(", ") })}`
            : null}
          {rules.source ? ` · ${fill(words.source, { source: rules.source })}` : null}
        </p>
      </div>
    </PageFrame>
  );
}
