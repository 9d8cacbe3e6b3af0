import { titleIn, type TransferWorld } from "@/lib/catalog/rules/transfer-world";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { splitAbout, type WayStepView } from "@/lib/profiles/rules/milestone-view";
import type { WayTexts } from "../way-texts";

export type StepNames = {
  world: TransferWorld;
  /** Credentials and programs, by "credential:…" and "program:…". */
  listed: ReadonlyMap<string, string>;
};

/** What the catalogue calls a step, in the reader's language. */
export function aboutWords(locale: Locale, about: string, { world, listed }: StepNames, texts: WayTexts): string {
  const [kind, id] = splitAbout(about);
  const { steps, stages } = texts;
  const named = (): string | undefined => {
    if (kind === "talk" || kind === "occupation") {
      const place = world.places.get(id);
      return place && titleIn(locale, place);
    }
    if (kind === "element") {
      const element = [...world.elements.SKILL, ...world.elements.KNOWLEDGE].find((each) => each.id === id);
      return element && titleIn(locale, element);
    }
    if (kind === "experience") {
      const term = world.terms.get(`EXPERIENCE_NEEDED ${id}`);
      return term && titleIn(locale, term);
    }
    return kind === "stage" ? (stages as Record<string, string>)[id] : listed.get(about);
  };
  const title = named();
  const text = Object.hasOwn(steps, kind) ? steps[kind as keyof typeof steps] : undefined;
  return title === undefined || text === undefined ? steps.unknown : fill(text, { title });
}

type Titled = Pick<WayStepView, "title" | "about">;

/** A step's own words, or else the catalogue's. */
export const stepTitle = (locale: Locale, { title, about }: Titled, names: StepNames, texts: WayTexts): string =>
  title || (about === null ? texts.steps.unknown : aboutWords(locale, about, names, texts));

/** When it was done, or is due, or comes to mind. */
export function whenWords(locale: Locale, step: WayStepView, today: Date, texts: WayTexts): string {
  const day = (date: Date) => formatDate(locale, date);
  if (step.state === "DONE" && step.doneOn) return fill(texts.doneOn, { date: day(step.doneOn) });
  const parts = [
    ...(step.dueOn ? [fill(step.dueOn < today ? texts.late : texts.dueOn, { date: day(step.dueOn) })] : []),
    ...(step.remindOn ? [fill(texts.remindOn, { date: day(step.remindOn) })] : []),
  ];
  return parts.length > 0 ? parts.join(" · ") : texts.noDate;
}
