import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { FinderForm } from "@/components/opportunities/finder-form";
import { FinderList } from "@/components/opportunities/finder-list";
import { finderTexts } from "@/components/opportunities/finder-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { getSettings } from "@/lib/catalog/queries/get-settings";
import { finderAskSchema } from "@/lib/opportunities/finder-schema";
import { listStates } from "@/lib/opportunities/imports/list-states";
import { listFinders } from "@/lib/opportunities/queries/list-finders";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";

type Props = PageProps<"/[locale]/finders">;

const path = "/finders";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, description } = finderTexts(locale);
  return pageMetadata({ locale, path, title, description });
}

export default async function FindersPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const ask = finderAskSchema.parse(await searchParams);
  const { homeStates } = await getSettings();
  const { occupation, groups } = await listFinders(locale, ask, homeStates);
  const texts = finderTexts(locale);
  const said = Object.entries(ask).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const regional = groups.some(({ finders }) => finders.some(({ region }) => region !== null));
  return (
    <PageFrame
      locale={locale}
      path={said.length > 0 ? `${path}?${new URLSearchParams(said).toString()}` : path}
      current="explore"
    >
      <div className="page part stack">
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <FinderForm locale={locale} ask={ask} occupation={occupation} states={listStates(locale)} />
        <Note title={texts.rule}>{texts.ruleText}</Note>
        {groups.length === 0 ? <EmptyState level={2} title={texts.none} text={texts.noneText} /> : null}
        {regional || groups.length === 0 ? null : <p className="soft">{ask.state ? texts.noBank : texts.noState}</p>}
        <FinderList locale={locale} groups={groups} />
      </div>
    </PageFrame>
  );
}
