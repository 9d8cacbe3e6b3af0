import { Badge } from "@/components/ui/badge";
import { PlainButton } from "@/components/ui/sign";
import type { DayRow } from "@/lib/counseling/queries/get-day";
import type { ReasonKind } from "@/lib/counseling/rules/urgency";
import { fill, type Locale } from "@/lib/platform/texts";
import { dayTexts } from "../day-texts";
import { alsoWords, needWords, placeToAct, sinceWords } from "./day-words";

const tones: Record<ReasonKind, "danger" | "warn" | "info" | "ok"> = {
  QUESTION: "info",
  SUBMITTED: "ok",
  LOST: "warn",
  OFF_TRACK: "danger",
  DEADLINE: "warn",
};

/** Who waits, why, what one needs to decide, and the one thing to do. */
export function DayQueue({ locale, rows }: { locale: Locale; rows: readonly DayRow[] }) {
  const texts = dayTexts(locale);
  return (
    <ol className="day-queue" aria-label={texts.list}>
      {rows.map((row) => {
        const since = sinceWords(locale, row.reason, row.timeZone);
        const also = alsoWords(locale, row.others);
        const { kind, late } = row.reason;
        return (
          <li key={row.id}>
            <div className="day-who">
              <a href={`/${locale}/caseload/${row.id}`}>{row.name}</a>
              <span>{row.grade === null ? texts.noGrade : fill(texts.grade, { n: row.grade })}</span>
            </div>
            <div className="day-why">
              <p>
                <Badge tone={late ? "danger" : tones[kind]}>{texts.badges[kind]}</Badge> {since}
              </p>
              <p>{needWords(locale, row).join(" ")}</p>
              {also ? <p className="sm soft">{also}</p> : null}
            </div>
            <PlainButton
              href={`/${locale}${placeToAct(row)}`}
              aria-label={fill(texts.actions[kind], { name: row.name })}
            >
              {texts.short[kind]}
            </PlainButton>
          </li>
        );
      })}
    </ol>
  );
}
