import { SurveyWalk } from "@/components/survey/survey-walk";
import { surveyTexts } from "@/components/survey/texts";
import type { WalkProps } from "@/components/survey/walk-types";
import { env } from "@/lib/platform/env";
import { formatTime, type Locale } from "@/lib/platform/texts";
import { careOf } from "@/lib/survey/queries/get-care";
import type { AskedItem } from "@/lib/survey/queries/get-instrument";
import { chooserAddress } from "./chooser-address";
import { type CurrentWalk, plannedItems } from "./current-walk";
import { SurveyFrame } from "./survey-frame";

type Props = {
  locale: Locale;
  walk: CurrentWalk;
  /** One more than there are planned questions: the look over all of them. */
  position: number;
  /** The question at this position where it is not the planned one. */
  shown?: string | undefined;
  problem: WalkProps["problem"];
};

const toShow = ({ key, text, scale }: AskedItem) => ({ key, text, scale });

/** One step of the walk; the browser gets all questions with it and needs no other page until the result. */
export async function WalkPage({ locale, walk, position, shown, problem }: Props) {
  const { person, open, parts } = walk;
  const { walk: words, status, stopped, check, care } = surveyTexts(locale);
  const planned = plannedItems(walk);
  const isCheck = position > planned.length;
  const answers = Object.entries(open?.answers ?? {});
  const path = isCheck ? "/survey/check" : `/survey/${position}${shown ? `?q=${shown}` : ""}`;
  return (
    <SurveyFrame locale={locale} path={path} person={person}>
      <SurveyWalk
        locale={locale}
        parts={parts.map(({ kind, question, choices, planned: first, spare }) => ({
          kind,
          question,
          choices,
          items: [...first, ...spare].map(toShow),
          planned: first.length,
        }))}
        position={position}
        shown={isCheck ? null : (shown ?? planned[position - 1]!.key)}
        answers={Object.fromEntries(answers.map(([key, { value }]) => [key, value]))}
        order={answers.sort(([, a], [, b]) => a.at - b.at).map(([key]) => key)}
        attempt={open?.id ?? null}
        person={person?.id ?? null}
        length={walk.length}
        audience={walk.audience}
        query={walk.query}
        chooser={await chooserAddress(parts.map(({ id }) => id))}
        care={isCheck && open ? await careOf(open) : []}
        savedAt={open ? formatTime(locale, open.updatedAt, env.WAYMARK_TIME_ZONE) : null}
        problem={problem}
        texts={{ walk: words, status, stopped, check, care }}
      />
    </SurveyFrame>
  );
}
