import { Badge } from "@/components/ui/badge";
import { Progress } from "@/components/ui/progress";
import { Sign } from "@/components/ui/sign";
import { titleIn } from "@/lib/catalog/rules/transfer-world";
import { fill, type Locale } from "@/lib/platform/texts";
import { progressOf } from "@/lib/profiles/rules/milestone-state";
import type { WayStepView } from "@/lib/profiles/rules/milestone-view";
import type { SeekerNext } from "@/lib/profiles/rules/seeker-next";
import type { SeekerHomeTexts } from "../home-texts";
import { type StepNames, stepTitle, whenWords } from "../way/step-words";
import type { WayTexts } from "../way-texts";

type Props = {
  locale: Locale;
  next: SeekerNext<WayStepView>;
  way: { occupationCode: string; steps: readonly WayStepView[] } | null;
  names: StepNames;
  today: Date;
  texts: SeekerHomeTexts;
  wayTexts: WayTexts;
};

const addresses = { profile: "/profile", occupation: "/profile", destination: "/moves", arrived: "/way" } as const;

/** The one thing to do next, with one sign. */
export function NextStep({ locale, next, way, names, today, texts, wayTexts }: Props) {
  const words = texts.next;
  const place = way ? names.world.places.get(way.occupationCode) : undefined;
  const { done, total } = progressOf((way?.steps ?? []).map((step) => ({ ...step, files: [] })));
  const progress = fill(words.progress, { done, total });
  return (
    <>
      {next.next === "milestone" ? (
        <>
          <p className="home-next">
            <a href={`/${locale}/way/${next.step.id}`}>{stepTitle(locale, next.step, names, wayTexts)}</a>
          </p>
          <p className="row sm">
            <Badge>{wayTexts.kinds[next.step.kind]}</Badge>
            <span>{wayTexts.states[next.state]}</span>
            <span className="soft">{whenWords(locale, next.step, today, wayTexts)}</span>
          </p>
          <Sign href={`/${locale}/way/${next.step.id}`}>{words.milestone}</Sign>
        </>
      ) : (
        <>
          <p>{words[next.next].text}</p>
          <Sign href={`/${locale}${addresses[next.next]}`}>{words[next.next].action}</Sign>
        </>
      )}
      {next.next === "profile" ? (
        <p className="sm">
          <a href={`/${locale}/profile/import`}>{words.import}</a>
        </p>
      ) : null}
      {way ? (
        <div className="home-walked">
          <Progress done={done} total={total} label={progress} stations={Math.min(9, Math.max(2, total + 1))} />
          <p className="sm soft">
            {place ? <>{fill(words.toward, { title: titleIn(locale, place) })}. </> : null}
            {progress}. <a href={`/${locale}/way`}>{words.way}</a>
          </p>
        </div>
      ) : null}
    </>
  );
}
