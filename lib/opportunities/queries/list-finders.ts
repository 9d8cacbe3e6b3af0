import "server-only";
import type { SiteAdministrator } from "@/lib/accounts/rules/roles";
import type { Locale } from "@/lib/platform/texts";
import { withActor, withVisitor } from "@/lib/platform/with-actor";
import { stateNames } from "../imports/state-names";
import type { FinderAsk } from "../finder-schema";
import { fillFinder, type FinderWord } from "../rules/finder-address";
import { type FinderKind, finderKinds } from "../rules/kinds";

export type ShownFinder = {
  id: string;
  title: string;
  about: string;
  /** Two letters; null: everywhere. */
  region: string | null;
  href: string;
  host: string;
  /** What goes along with a click, in the words of the address; empty: nothing. */
  sent: string[];
};

export type FinderPage = {
  /** Null where none was asked for, or there is no such one. */
  occupation: { code: string; title: string } | null;
  groups: { kind: FinderKind; finders: ShownFinder[] }[];
};

const order = [{ position: "asc" }, { id: "asc" }] as const;

/** The places to look outside Waymark for an occupation and a place; those of a state only for that state. Two statements. */
export async function listFinders(
  locale: Locale,
  ask: FinderAsk,
  homeStates: readonly string[] = [],
): Promise<FinderPage> {
  const states = ask.state ? [ask.state] : [...homeStates];
  const { finders, occupation } = await withVisitor("", async (tx) => ({
    finders: await tx.finder.findMany({
      where: { endedAt: null, OR: [{ region: null }, { region: { in: states } }] },
      orderBy: [...order],
    }),
    occupation: ask.occupation
      ? await tx.occupation.findUnique({
          where: { code: ask.occupation },
          select: { code: true, soc: true, titleEn: true, titleEs: true },
        })
      : null,
  }));
  const state = ask.state ? stateNames[ask.state][0]! : "";
  const words: Record<FinderWord, string> = {
    // Finders in the United States know English titles.
    title: occupation?.titleEn ?? "",
    code: occupation?.soc ?? "",
    place: [ask.place, state].filter((each) => each !== "").join(", "),
    state,
  };
  const shown = finders.map((finder) => {
    const { href, sent } = fillFinder(finder.address, words);
    return {
      kind: finder.kind as FinderKind,
      id: finder.id,
      title: locale === "es" ? finder.titleEs : finder.titleEn,
      about: locale === "es" ? finder.aboutEs : finder.aboutEn,
      region: finder.region,
      href,
      host: new URL(href).host.replace(/^www\./, ""),
      sent: sent.map((word) => words[word]),
    };
  });
  return {
    occupation: occupation && {
      code: occupation.code,
      title: locale === "es" ? (occupation.titleEs ?? occupation.titleEn) : occupation.titleEn,
    },
    groups: finderKinds
      .map((kind) => ({
        kind,
        finders: shown.filter((each) => each.kind === kind).map(({ kind: _, ...each }) => each),
      }))
      .filter(({ finders: some }) => some.length > 0),
  };
}

export type KeptFinder = {
  id: string;
  code: string | null;
  titleEn: string;
  titleEs: string;
  aboutEn: string;
  aboutEs: string;
  address: string;
  kind: FinderKind;
  region: string | null;
  ended: boolean;
};

/** The whole list, in its order, those put away last; one statement. */
export async function listKeptFinders(administrator: SiteAdministrator): Promise<KeptFinder[]> {
  const rows = await withActor(administrator, (tx) => tx.finder.findMany({ orderBy: [...order] }));
  return rows
    .map(({ createdAt: _, changedAt: __, endedAt, position: ___, ...row }) => ({
      ...row,
      kind: row.kind as FinderKind,
      ended: endedAt !== null,
    }))
    .sort((a, b) => Number(a.ended) - Number(b.ended));
}
