import { PlainButton } from "@/components/ui/sign";
import { fill, formatDate, plural, type Locale } from "@/lib/platform/texts";
import { classTexts } from "./class-texts";

type Props = {
  locale: Locale;
  timeZone: string;
  codes: readonly { id: string; hint: string; usesLeft: number; expiresAt: Date }[];
  /** Ends the code whose id stands in the field `codeId`. */
  revoke: (form: FormData) => Promise<void>;
};

/** The codes of a class that still open; of each only its end is known. Draws nothing where there are none. */
export function ClassCodes({ locale, timeZone, codes, revoke }: Props) {
  const { board: texts } = classTexts(locale);
  if (codes.length === 0) return null;
  return (
    <>
      <h3>{texts.open}</h3>
      <ul className="account-rows">
        {codes.map(({ id, hint, usesLeft, expiresAt }) => (
          <li key={id}>
            <strong className="school-code">{fill(texts.ending, { hint })}</strong>
            <span>
              {plural(locale, usesLeft, texts.left)},{" "}
              {fill(texts.until, { date: formatDate(locale, expiresAt, timeZone) })}
            </span>
            <form action={revoke}>
              <input type="hidden" name="codeId" value={id} />
              <PlainButton aria-label={fill(texts.revokeLabel, { hint })}>{texts.revoke}</PlainButton>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
