import { PlainButton } from "@/components/ui/sign";
import { fill, formatDate, plural, type Locale } from "@/lib/platform/texts";
import { accountTexts } from "./texts";

type Code = { id: string; hint: string; schoolName: string; grade: number | null; usesLeft: number; expiresAt: Date };

type Props = {
  locale: Locale;
  codes: readonly Code[];
  timeZone: string;
  /** Ends the code whose id stands in the field `codeId`. */
  revoke: (form: FormData) => Promise<void>;
};

/** The codes that still open; of each only its end is known. Draws nothing where there are none. */
export function SchoolCodeList({ locale, codes, timeZone, revoke }: Props) {
  const { codes: words, account } = accountTexts(locale);
  if (codes.length === 0) return null;
  return (
    <ul className="account-rows" aria-label={words.list}>
      {codes.map(({ id, hint, schoolName, grade, usesLeft, expiresAt }) => (
        <li key={id}>
          <strong className="school-code">{fill(words.ending, { hint })}</strong>
          <span>
            {[
              schoolName,
              grade === null ? words.anyGrade : fill(account.grade, { grade }),
              plural(locale, usesLeft, words.left),
              fill(words.until, { date: formatDate(locale, expiresAt, timeZone) }),
            ].join(", ")}
          </span>
          <form action={revoke}>
            <input type="hidden" name="codeId" value={id} />
            <PlainButton aria-label={fill(words.revokeLabel, { hint })}>{words.revoke}</PlainButton>
          </form>
        </li>
      ))}
    </ul>
  );
}
