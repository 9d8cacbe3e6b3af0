import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { moveTexts } from "@/components/profiles/move-texts";
import { CarryLists } from "@/components/profiles/moves/carry-lists";
import { GapClosers } from "@/components/profiles/moves/gap-closers";
import { MoveTimeFacts } from "@/components/profiles/moves/move-time-facts";
import { langOf } from "@/components/profiles/moves/title-language";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { titleIn } from "@/lib/catalog/rules/transfer-world";
import { listCredentialsOf, listProgramsTo } from "@/lib/catalog/queries/list-ways-in";
import { broughtBy, nearestOf } from "@/lib/catalog/rules/move-groups";
import { directionOf } from "@/lib/catalog/rules/direction";
import { carryOver, readyWord } from "@/lib/catalog/rules/transfer";
import { dayIn } from "@/lib/plans/rules/portfolio";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatPercent, toLocale } from "@/lib/platform/texts";
import { moveCodeSchema, moveQuerySchema } from "@/lib/profiles/move-schema";
import { moveAddress } from "@/lib/profiles/rules/move-address";
import { getOwnWork } from "@/lib/profiles/queries/get-own-moves";

type Props = PageProps<"/[locale]/moves/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: moveTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

export default async function MovePage({ params, searchParams }: Props) {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const explorer = await requireExplorer(locale, `/moves/${code}`);
  const { from } = moveQuerySchema.parse(await searchParams);
  const work = moveCodeSchema.safeParse(code).success
    ? await getOwnWork(explorer, { from, today: dayIn(env.WAYMARK_TIME_ZONE, now()) })
    : null;
  const place = work?.world.places.get(code);
  if (!work || !place) notFound();
  const texts = moveTexts(locale);
  const words = texts.one;
  const { world, held } = work;
  const brought = broughtBy(world.places, held, work.own);
  const carry = brought && carryOver(brought, place);
  const start = nearestOf(world.index, held, code);
  const nearest = start === null ? undefined : world.places.get(start);
  const programs = await listProgramsTo(locale, code);
  const credentials = await listCredentialsOf(locale, place.pathwayIds);
  const title = titleIn(locale, place);
  const names = held.flatMap((each) => world.places.get(each.code) ?? []).map((each) => titleIn(locale, each));
  const isOwn = held.some((each) => each.code === code);
  const who = moveAddress(locale, `/moves/${code}/from`, { from });
  return (
    <PageFrame locale={locale} path={`/moves/${code}`} person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: moveAddress(locale, "/moves", { from }), label: texts.title }, { label: title }]}
          label={texts.title}
        />
        <h1 lang={langOf(locale, place)}>{fill(words.title, { title })}</h1>
        {names.length > 0 ? <p className="lede">{fill(words.lede, { from: names.join(", ") })}</p> : null}
        <div className="row no-print">
          {work.destination === code || isOwn ? null : <Sign href={`/${locale}/way?to=${code}`}>{words.aim}</Sign>}
          <PlainButton href={who}>{words.who}</PlainButton>
          <PlainButton href={`/${locale}/occupations/${code}`}>{words.about}</PlainButton>
        </div>
        {isOwn ? <Note tone="ok">{words.same}</Note> : null}
        {carry ? (
          <p className="move-sum">
            <b>{texts.ready[readyWord(carry)]}.</b>{" "}
            {fill(texts.count, {
              carries: carry.elements.filter(({ state }) => state === "carries").length,
              of: carry.elements.length,
            })}
            , {fill(texts.percent, { percent: formatPercent(locale, Math.round(carry.readiness * 100)) })}.
          </p>
        ) : null}
        <h2>{words.time}</h2>
        <MoveTimeFacts
          locale={locale}
          world={world}
          place={place}
          schoolUp={nearest ? directionOf(nearest, place).school : null}
          texts={texts}
        />
        {carry ? (
          <>
            <CarryLists locale={locale} world={world} carry={carry} texts={texts} />
            {work.own.length > 0 ? <p className="sm soft">{words.own}</p> : null}
          </>
        ) : brought ? (
          <Note tone="warn">{words.unrated}</Note>
        ) : held.length > 0 ? (
          <Note tone="warn">{texts.allUnrated}</Note>
        ) : (
          <EmptyState level={2} {...texts.empty} href={`/${locale}/moves`} action={texts.find} />
        )}
        <GapClosers locale={locale} programs={programs} credentials={credentials} who={who} texts={texts} />
        <p className="xs soft">{texts.rule}</p>
      </div>
    </PageFrame>
  );
}
