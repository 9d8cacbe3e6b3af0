import type { CSSProperties } from "react";
import { Badge } from "@/components/ui/badge";
import { Facts } from "@/components/ui/facts";
import { fill, type Locale } from "@/lib/platform/texts";
import type { HoursPlace, OwnRule } from "@/lib/opportunities/queries/get-own-hours";
import type { HoursStanding } from "@/lib/opportunities/rules/hours-totals";
import { hoursTexts } from "./hours-texts";
import { hoursWords, ruleTitle } from "./hours-words";

type Props = { locale: Locale; rule: OwnRule; standing: HoursStanding; places: readonly HoursPlace[] };

const share = (part: number, all: number) => `${Math.min(100, Math.round((100 * part) / Math.max(1, all)))}%`;

/** How one's hours stand against a rule: what is verified, what waits, what is missing, and the part at one placement. */
export function HoursRule({ locale, rule, standing, places }: Props) {
  const { rule: texts } = hoursTexts(locale);
  const time = (minutes: number) => hoursWords(locale, minutes);
  const { verified, waiting, missing, inOne, isMet } = standing;
  const asked =
    rule.minutesInOne === null
      ? fill(texts.asked, { time: time(rule.minutes) })
      : fill(texts.askedInOne, { time: time(rule.minutes), one: time(rule.minutesInOne) });
  return (
    <section className="hours-rule stack" aria-labelledby={`rule-${rule.id}`}>
      <h3 id={`rule-${rule.id}`}>
        {ruleTitle(locale, rule)} {isMet ? <Badge tone="ok">{texts.met}</Badge> : null}
      </h3>
      <p className="soft">{asked}</p>
      <HoursBar locale={locale} verified={verified} waiting={waiting} all={rule.minutes} />
      <Facts
        facts={[
          { label: texts.verified, value: time(verified) },
          { label: texts.waiting, value: time(waiting) },
          { label: texts.missing, value: time(missing) },
        ]}
      />
      {inOne === null ? null : <p>{inOneWords(locale, inOne, places)}</p>}
      {rule.ended ? <p className="sm soft">{texts.ended}</p> : null}
      {places.some(({ ruleId }) => ruleId === rule.id) ? null : <p className="sm soft">{texts.nothing}</p>}
    </section>
  );
}

function inOneWords(locale: Locale, inOne: NonNullable<HoursStanding["inOne"]>, places: readonly HoursPlace[]): string {
  const { rule: texts } = hoursTexts(locale);
  const best = places.find(({ id }) => id === inOne.placementId);
  const missing = hoursWords(locale, inOne.missing);
  if (!best) return fill(texts.inOneNone, { missing });
  const said = { time: hoursWords(locale, inOne.verified), place: best.organisation };
  return inOne.missing === 0 ? fill(texts.inOneDone, said) : fill(texts.inOne, { ...said, missing });
}

type BarProps = { locale: Locale; verified: number; waiting: number; all: number };

/** Verified solid, waiting hatched, what is missing open; the words beside it say the same. */
export function HoursBar({ locale, verified, waiting, all }: BarProps) {
  const label = fill(hoursTexts(locale).rule.line, {
    verified: hoursWords(locale, verified),
    all: hoursWords(locale, all),
  });
  return (
    <div
      className="hours-bar"
      role="img"
      aria-label={label}
      style={{ "--verified": share(verified, all), "--waiting": share(waiting, all) } as CSSProperties}
    >
      <i />
      <i />
    </div>
  );
}
