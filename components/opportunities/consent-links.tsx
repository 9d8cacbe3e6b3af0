import { PlainButton } from "@/components/ui/sign";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { consentTexts } from "./consent-texts";

type Link = {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  openedAt: Date | null;
  /** May be taken back here. */ own: boolean;
};

type Props = {
  locale: Locale;
  timeZone: string;
  links: readonly Link[];
  takeBack: (form: FormData) => Promise<void>;
};

/** The links that ask the guardian and still work; who gave one takes it back. */
export function ConsentLinks({ locale, timeZone, links, takeBack }: Props) {
  const texts = consentTexts(locale).ask;
  if (links.length === 0) return null;
  const day = (at: Date) => formatDate(locale, at, timeZone);
  return (
    <>
      <h3>{texts.given}</h3>
      <ul className="consent-answered">
        {links.map(({ id, createdAt, expiresAt, openedAt, own }) => (
          <li key={id} className="row">
            <span>
              {fill(texts.row, { date: day(createdAt), end: day(expiresAt) })};{" "}
              {openedAt ? fill(texts.opened, { date: day(openedAt) }) : texts.unopened}
            </span>
            {own ? (
              <form action={takeBack}>
                <input type="hidden" name="linkId" value={id} />
                <PlainButton>{texts.takeBack}</PlainButton>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
