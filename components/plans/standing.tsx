import { Badge } from "@/components/ui/badge";
import { Note } from "@/components/ui/note";
import type { Signed, Standing } from "@/lib/plans/rules/approval";
import { isLoosePart } from "@/lib/plans/rules/material";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { approvalTexts } from "./approval-texts";
import { listWords } from "./board/board-words";
import { relationWords } from "./approval/words";

const tones = { DRAFT: undefined, SUBMITTED: "info", RETURNED: "warn", APPROVED: "ok" } as const;

type Props = {
  locale: Locale;
  standing: Standing;
  timeZone: string;
  /** Nobody here has to approve it. */
  alone?: boolean;
  /** Which changes keep an approval, as the school says. */
  immaterial?: readonly string[];
  /** Where reviews and signatures are; left out on that page itself. */
  href?: string;
  /** The page's own head shows the state. */
  badge?: boolean;
};

export function StateBadge({ locale, state }: { locale: Locale; state: Standing["state"] }) {
  const tone = tones[state];
  return <Badge {...(tone ? { tone } : {})}>{approvalTexts(locale).state[state]}</Badge>;
}

/** State, who approved what and when, which edit dropped it, who signed and who is still to sign. */
export function PlanStanding({ locale, standing, timeZone, alone, immaterial, href, badge = true }: Props) {
  const { standing: texts, signers } = approvalTexts(locale);
  const day = (at: Date) => formatDate(locale, at, timeZone);
  const { dropped, decided } = standing;
  return (
    <section className="standing" aria-labelledby="standing">
      <div className="standing-head">
        <h2 id="standing">{texts.title}</h2>
        {badge ? <StateBadge locale={locale} state={standing.state} /> : null}
      </div>
      <p>{alone ? texts.alone : stateWords(locale, standing, day)}</p>
      {standing.state === "RETURNED" && decided?.reason ? (
        <Note tone="warn">{fill(texts.reason, { reason: decided.reason })}</Note>
      ) : null}
      {dropped ? (
        <Note tone="warn">
          {fill(texts.dropped, {
            by: dropped.was.by,
            date: day(dropped.was.at),
            who: dropped.by,
            changed: day(dropped.at),
          })}
        </Note>
      ) : null}
      <ul className="signatures">
        {standing.signatures.map((signed) => (
          <li key={signed.id} data-holds={signed.holds}>
            {signatureWords(locale, signed, day)}
            {signed.holds ? null : <small> ({texts.old})</small>}
          </li>
        ))}
      </ul>
      {standing.settled ? (
        <p>{texts.settled}</p>
      ) : standing.toSign.length > 0 ? (
        <p className="sm soft">
          {fill(texts.toSign, {
            who: listWords(
              locale,
              standing.toSign.map((who) => signers[who]),
            ),
          })}
        </p>
      ) : null}
      {immaterial ? (
        <p className="sm soft">
          {texts.binds}{" "}
          {immaterial.length > 0
            ? fill(texts.free, {
                parts: listWords(
                  locale,
                  immaterial.filter(isLoosePart).map((part) => texts.parts[part]),
                ),
              })
            : null}
        </p>
      ) : null}
      {href ? (
        <p className="no-print">
          <a className="link" href={href}>
            {texts.open}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function stateWords(locale: Locale, { state, submittedAt, decided, approved }: Standing, day: (at: Date) => string) {
  const { standing: texts } = approvalTexts(locale);
  if (state === "SUBMITTED" && submittedAt) return fill(texts.SUBMITTED, { date: day(submittedAt) });
  if (state === "RETURNED" && decided) return fill(texts.RETURNED, { by: decided.by, date: day(decided.at) });
  if (state === "APPROVED" && approved) return fill(texts.APPROVED, { by: approved.by, date: day(approved.at) });
  return texts.DRAFT;
}

function signatureWords(locale: Locale, { name, relation, kind, at }: Signed, day: (at: Date) => string): string {
  const { standing: texts, signers } = approvalTexts(locale);
  const as = relationWords(locale, relation) ?? signers[kind];
  return fill(texts.signedAs, { name, relation: as, date: day(at) });
}
