import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { moveTexts } from "@/components/profiles/move-texts";
import { HeldList } from "@/components/profiles/moves/held-list";
import { LatticeMap } from "@/components/profiles/moves/lattice-map";
import { MoveGroups } from "@/components/profiles/moves/move-groups";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { Tabs } from "@/components/ui/tabs";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { searchCatalog } from "@/lib/catalog/queries/search-catalog";
import { groupMoves, moveGroups } from "@/lib/catalog/rules/move-groups";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import { moveQuerySchema } from "@/lib/profiles/move-schema";
import { moveAddress } from "@/lib/profiles/rules/move-address";
import { getNamedWork, getOwnWork } from "@/lib/profiles/queries/get-own-moves";
import { firstMoves, moveSorts } from "@/lib/profiles/rules/move-order";
import { getOwnInterests } from "@/lib/survey/queries/get-own-interests";
import { pageMetadata } from "../../page-metadata";

type Props = PageProps<"/[locale]/moves">;

const path = "/moves";
/** On the map; more would not be read. */
const onMap = 4;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = moveTexts(locale);
  return pageMetadata({ locale, path, title: texts.title, description: texts.lede });
}

export default async function MovesPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const explorer = await requireExplorer(locale, path);
  const query = moveQuerySchema.parse(await searchParams);
  const texts = moveTexts(locale);
  const isLooking = query.q !== "";
  const work = isLooking
    ? await getNamedWork(query.from)
    : await getOwnWork(explorer, { from: query.from, today: dayIn(env.WAYMARK_TIME_ZONE, now()) });
  const found = isLooking
    ? (await searchCatalog(locale, query.q)).found.filter(({ kind }) => kind === "OCCUPATION").slice(0, 8)
    : null;
  const interests = isLooking ? null : await getOwnInterests({ person: explorer, key: null });
  const moves = work && !isLooking ? groupMoves(work.world.index, work.world.places, work.held, work.own) : null;
  const rows = work && moves && firstMoves(work.world.places, moves, interests, query.sort, work.destination);
  const hrefOf = (code: string) => moveAddress(locale, `${path}/${code}`, { from: query.from });
  return (
    <PageFrame locale={locale} path={path} person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs crumbs={[{ href: `/${locale}/home`, label: texts.home }, { label: texts.title }]} label={texts.title} />
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        {work ? (
          <HeldList locale={locale} world={work.world} held={work.held} query={query} found={found} texts={texts} />
        ) : null}
        {!isLooking && !rows ? (
          work && work.held.length > 0 ? (
            <Note tone="warn">{texts.allUnrated}</Note>
          ) : (
            <EmptyState level={2} {...texts.empty} />
          )
        ) : null}
        {work && rows ? (
          <>
            <LatticeMap
              locale={locale}
              world={work.world}
              held={work.held}
              moves={moveGroups.flatMap((group) =>
                rows[group].filter(({ code }, i) => i < onMap || code === work.destination),
              )}
              destination={work.destination}
              hrefOf={hrefOf}
              texts={texts}
            />
            <Tabs
              label={texts.sort}
              tabs={moveSorts
                .filter((sort) => sort !== "interests" || interests !== null)
                .map((sort) => ({
                  href: moveAddress(locale, path, { ...query, sort }),
                  label: texts.sorts[sort],
                  current: sort === query.sort,
                }))}
            />
            <MoveGroups
              locale={locale}
              world={work.world}
              rows={rows}
              words={texts.groups}
              hrefOf={hrefOf}
              hasInterests={interests !== null}
              texts={texts}
            />
            {interests === null ? (
              <p className="no-print">
                {texts.noInterests} <PlainButton href={`/${locale}/survey`}>{texts.survey}</PlainButton>
              </p>
            ) : null}
            <p className="xs soft">{texts.rule}</p>
          </>
        ) : null}
      </div>
    </PageFrame>
  );
}
