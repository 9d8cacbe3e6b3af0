import { Badge } from "@/components/ui/badge";
import { Tile } from "@/components/ui/tile";
import type { Named } from "@/lib/catalog/queries/list-named";
import type { CaseloadStudent } from "@/lib/counseling/queries/list-caseload";
import type { Progress } from "@/lib/counseling/rules/progress";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { creditWords } from "./day/day-words";
import { dayTexts } from "./day-texts";
import type { CounselingTexts } from "./texts";

const tones: Record<Progress, "danger" | "warn" | "info" | "ok"> = {
  none: "danger",
  started: "warn",
  result: "info",
  saved: "info",
  plan: "ok",
};

const lastGrade = 12;

type Props = {
  student: CaseloadStudent;
  names: ReadonlyMap<string, Named>;
  locale: Locale;
  timeZone: string;
  texts: CounselingTexts;
};

/** The plan's state, and what is missing of a student who is off track. */
function planWords(locale: Locale, { planState, dropped, onTrack, missingCredits, grade }: CaseloadStudent): string {
  const { filter } = dayTexts(locale);
  const plan =
    planState === null ? [] : [dropped && planState !== "SUBMITTED" ? filter.plans.lost : filter.plans[planState]];
  const track =
    onTrack === null
      ? []
      : onTrack
        ? [filter.onTrack]
        : [
            // Nothing is planned yet: that is no news about a student's pace, except in the last year.
            fill(planState === null && grade !== lastGrade ? filter.toPlan : filter.offTrack, {
              credits: creditWords(locale, missingCredits ?? 0),
            }),
          ];
  return [...plan, ...track].join(" · ");
}

function inBrief({ student, names, locale, timeZone, texts }: Props): string {
  const pathway = student.planPathway ?? student.savedPathways[0];
  if (pathway) return names.get(pathway)?.title ?? "";
  if (student.resultAt) return fill(texts.resultOn, { date: formatDate(locale, student.resultAt, timeZone) });
  return student.answered === null ? "" : fill(texts.answered, { n: student.answered, asked: student.asked ?? 0 });
}

function Titles({ ids, names, locale }: { ids: readonly string[]; names: Props["names"]; locale: Locale }) {
  return ids.map((id) => {
    const named = names.get(id);
    return named ? (
      <li key={id}>
        {named.mark && named.hue && !named.letter ? <Tile mark={named.mark} hue={named.hue} /> : null}
        <a href={`/${locale}${named.path}`}>{named.title}</a>
      </li>
    ) : null;
  });
}

export function StudentRow(props: Props) {
  const { student, names, locale, texts } = props;
  return (
    <li>
      <details>
        <summary>
          <span className="turn" aria-hidden="true" />
          <b>{student.name}</b>
          <span className="sm">{student.grade === null ? "" : fill(texts.grade, { n: student.grade })}</span>
          <span className="why">
            <Badge tone={tones[student.progress]}>{texts.steps[student.progress]}</Badge> {inBrief(props)}
            <small>{planWords(locale, student)}</small>
          </span>
          <span className="tops">
            {student.topClusters.slice(0, 3).map((id) => {
              const named = names.get(id);
              return named?.mark && named.hue ? (
                <span key={id} title={named.title}>
                  <Tile mark={named.mark} hue={named.hue} />
                  <span className="vh">{named.title}</span>
                </span>
              ) : null;
            })}
          </span>
        </summary>
        <div className="det">
          <div>
            <h3>{texts.fits}</h3>
            {student.topClusters.length > 0 ? (
              <ul>
                <Titles ids={student.topClusters} names={names} locale={locale} />
              </ul>
            ) : (
              <p className="soft">
                {student.answered === null
                  ? texts.steps.none
                  : fill(texts.answered, { n: student.answered, asked: student.asked ?? 0 })}
              </p>
            )}
          </div>
          <div>
            <h3>{texts.pathways}</h3>
            {student.savedPathways.length > 0 ? (
              <ul>
                <Titles ids={student.savedPathways} names={names} locale={locale} />
              </ul>
            ) : (
              <p className="soft">{texts.noPathways}</p>
            )}
            <h3>{student.planPathway ? texts.follows : texts.noPlan}</h3>
            {student.planPathway ? (
              <ul>
                <Titles ids={[student.planPathway]} names={names} locale={locale} />
              </ul>
            ) : null}
          </div>
          <p>
            <a className="plain" href={`/${locale}/caseload/${student.id}`}>
              {fill(texts.open, { name: student.name })}
            </a>
          </p>
        </div>
      </details>
    </li>
  );
}
