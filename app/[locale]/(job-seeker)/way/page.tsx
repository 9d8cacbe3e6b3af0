import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { AddStep } from "@/components/profiles/way/add-step";
import { ChooseDestination } from "@/components/profiles/way/choose-destination";
import { TakeSteps } from "@/components/profiles/way/take-steps";
import { WayNotice } from "@/components/profiles/way/way-notice";
import { WayView } from "@/components/profiles/way/way-view";
import { wayTexts } from "@/components/profiles/way-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath, type Explorer } from "@/lib/accounts/rules/roles";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { moveCodeSchema } from "@/lib/profiles/move-schema";
import { getLaidSteps } from "@/lib/profiles/queries/get-laid-steps";
import { getOwnWay } from "@/lib/profiles/queries/get-own-way";
import { pageMetadata } from "../../page-metadata";
import { addStepAction, chooseDestinationAction, endDestinationAction, takeStepsAction } from "./actions";
import { namesOfSteps } from "./way-names";

type Props = PageProps<"/[locale]/way">;

const path = "/way";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = wayTexts(locale);
  return pageMetadata({ locale, path, title: texts.title, description: texts.lede });
}

export default async function WayPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const explorer = await requireExplorer(locale, path);
  const query = await searchParams;
  const texts = wayTexts(locale);
  const to = moveCodeSchema.safeParse(query.to);
  return (
    <PageFrame locale={locale} path={path} person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs crumbs={[{ href: `/${locale}/home`, label: texts.home }, { label: texts.title }]} label={texts.title} />
        <h1>{texts.title}</h1>
        <p className="lede no-print">{texts.lede}</p>
        <WayNotice query={query} texts={texts} />
        {to.success ? await asking(locale, explorer, to.data) : await showing(locale, explorer)}
        <p className="sm soft no-print">
          {texts.whoSees} {texts.reminder}
        </p>
      </div>
    </PageFrame>
  );
}

const nothing = (locale: Locale) => {
  const { empty } = wayTexts(locale);
  return <EmptyState level={2} {...empty} href={`/${locale}/moves`} />;
};

async function asking(locale: Locale, explorer: Explorer, code: string) {
  const laid = await getLaidSteps(explorer, { code, locale, today: dayIn(env.WAYMARK_TIME_ZONE, now()) });
  if (!laid) return nothing(locale);
  const { world, place, steps, listed, destination } = laid;
  return (
    <ChooseDestination
      locale={locale}
      place={place}
      steps={steps}
      names={{ world, listed }}
      current={destination === null ? undefined : world.places.get(destination)}
      choose={chooseDestinationAction.bind(null, locale)}
      texts={wayTexts(locale)}
    />
  );
}

async function showing(locale: Locale, explorer: Explorer) {
  const way = await getOwnWay(explorer);
  const names = way && (await namesOfSteps(locale, way.milestones));
  if (!way || !names) return nothing(locale);
  return (
    <>
      <WayView
        locale={locale}
        way={way}
        steps={way.milestones}
        names={names}
        person={explorer.name}
        today={dayIn(env.WAYMARK_TIME_ZONE, now())}
        end={endDestinationAction.bind(null, locale)}
        texts={wayTexts(locale)}
      />
      <TakeSteps steps={way.milestones} take={takeStepsAction.bind(null, locale)} texts={wayTexts(locale)} />
      <AddStep add={addStepAction.bind(null, locale)} texts={wayTexts(locale)} />
    </>
  );
}
