import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { moveTexts } from "@/components/profiles/move-texts";
import { MoveGroups } from "@/components/profiles/moves/move-groups";
import { langOf } from "@/components/profiles/moves/title-language";
import { Crumbs } from "@/components/ui/crumbs";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getTransferWorld } from "@/lib/catalog/queries/get-transfer-world";
import { titleIn } from "@/lib/catalog/rules/transfer-world";
import { groupArrivals } from "@/lib/catalog/rules/move-groups";
import { fill, toLocale } from "@/lib/platform/texts";
import { moveCodeSchema, moveQuerySchema } from "@/lib/profiles/move-schema";
import { moveAddress } from "@/lib/profiles/rules/move-address";
import { firstMoves } from "@/lib/profiles/rules/move-order";

type Props = PageProps<"/[locale]/moves/[code]/from">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: moveTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

/** Who could come to one occupation, by what they bring along. */
export default async function ArrivalsPage({ params, searchParams }: Props) {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const path = `/moves/${code}/from`;
  const explorer = await requireExplorer(locale, path);
  const { from } = moveQuerySchema.parse(await searchParams);
  const world = moveCodeSchema.safeParse(code).success ? await getTransferWorld() : null;
  const place = world?.places.get(code);
  if (!world || !place) notFound();
  const texts = moveTexts(locale);
  const title = titleIn(locale, place);
  const moves = groupArrivals(world.index, world.places, code);
  const back = moveAddress(locale, `/moves/${code}`, { from });
  return (
    <PageFrame locale={locale} path={path} person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[
            { href: moveAddress(locale, "/moves", { from }), label: texts.title },
            { href: back, label: title },
            { label: texts.one.who },
          ]}
          label={texts.title}
        />
        <h1 lang={langOf(locale, place)}>{fill(texts.from.title, { title })}</h1>
        <p className="lede">{texts.from.lede}</p>
        <p className="no-print">
          <PlainButton href={back}>{texts.from.back}</PlainButton>
        </p>
        {moves ? (
          <MoveGroups
            locale={locale}
            world={world}
            rows={firstMoves(world.places, moves, null, "near")}
            words={texts.from.groups}
            hrefOf={(start) => `/${locale}/occupations/${start}`}
            hasInterests={false}
            texts={texts}
          />
        ) : (
          <Note tone="warn">{texts.one.unrated}</Note>
        )}
        <p className="xs soft">{texts.rule}</p>
      </div>
    </PageFrame>
  );
}
