import { SurveyWalk } from "@/components/survey/survey-walk";
import { surveyTexts } from "@/components/survey/texts";
import type { WalkProps } from "@/components/survey/walk-types";
import { env } from "@/lib/platform/env";
import { formatTime, type Locale } from "@/lib/platform/texts";
import type { CurrentWalk } from "./current-walk";
import { SurveyFrame } from "./survey-frame";

type Props = { locale: Locale; walk: CurrentWalk; position: number; problem: WalkProps["problem"] };

/** One step of the walk; the browser gets all questions with it and needs no other page until the result. */
export function WalkPage({ locale, walk: { person, open, survey }, position, problem }: Props) {
  const { walk, status, stopped, check } = surveyTexts(locale);
  const total = survey.parts.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <SurveyFrame locale={locale} path={position > total ? "/survey/check" : `/survey/${position}`} person={person}>
      <SurveyWalk
        locale={locale}
        parts={survey.parts.map(({ question, choices, items }) => ({
          question,
          choices,
          items: items.map(({ key, text, scale }) => ({ key, text, scale })),
        }))}
        position={position}
        answers={Object.fromEntries(Object.entries(open?.answers ?? {}).map(([key, { value }]) => [key, value]))}
        attempt={open?.id ?? null}
        person={person?.id ?? null}
        savedAt={open ? formatTime(locale, open.updatedAt, env.WAYMARK_TIME_ZONE) : null}
        problem={problem}
        texts={{ walk, status, stopped, check }}
      />
    </SurveyFrame>
  );
}
