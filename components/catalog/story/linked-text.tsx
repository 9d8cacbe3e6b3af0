import type { TitledPart } from "@/lib/catalog/queries/list-titled";
import { linkedTitles } from "@/lib/catalog/rules/linked-titles";
import type { Locale } from "@/lib/platform/texts";

type Props = { locale: Locale; text: string; titled: readonly TitledPart[]; own: string };

/** A text whose named clusters and pathways are links; `own` is the address that it stands on. */
export function LinkedText({ locale, text, titled, own }: Props) {
  const others = titled
    .filter(({ path }) => path !== own)
    .map(({ path, ...titles }) => ({ path, title: titles[locale] }));
  return (
    <p className="story-text">
      {linkedTitles(text, others).map(({ text: piece, path }, i) =>
        path === null ? (
          piece
        ) : (
          <a key={`${path} ${i}`} href={`/${locale}${path}`}>
            {piece}
          </a>
        ),
      )}
    </p>
  );
}
