import "server-only";
import { z } from "zod";
import { type Locale, locales } from "@/lib/platform/texts";
import type { SurveyAudience } from "@/prisma/generated/enums";

const text = z.string().min(1);
/** `middle` and `adult` stand where younger pupils or adults read other words; the short form is the same for all. */
const words = z.strictObject({ text, short: text, middle: text.optional(), adult: text.optional() });
const item = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  position: z.number().int().min(1),
  tier: z.number().int().min(1).max(3).default(1),
  pair: z.string().optional(),
  scale: z.enum(["R", "I", "A", "S", "E", "C"]).optional(),
  elements: z.array(z.string().regex(/^2\.[ABC]\.[0-9a-z.]+$/)).optional(),
  en: words,
  es: words,
});
const inBoth = <Shape extends z.ZodType>(shape: Shape) => z.strictObject({ en: shape, es: shape });
const choices = z.array(text).length(5);

/** One file of prisma/catalog/survey: a questionnaire of one kind in one version. */
export const instrumentFile = z
  .strictObject({
    kind: z.enum(["interests", "subjects", "skills"]),
    version: z.number().int().min(1),
    source: text,
    question: inBoth(text),
    questionMiddle: inBoth(text).optional(),
    questionAdult: inBoth(text).optional(),
    choices: inBoth(choices),
    choicesMiddle: inBoth(choices).optional(),
    choicesAdult: inBoth(choices).optional(),
    items: z.array(item).min(1),
  })
  .refine(({ kind, items }) => items.every((one) => (kind === "interests" ? one.scale : one.elements?.length)), {
    message: "interests items need a scale, the others need elements",
  })
  .refine(({ items }) => items.every(({ pair }) => pair === undefined || items.some(({ id }) => id === pair)), {
    message: "a pair names an item of the same file",
  });
export type InstrumentFile = z.infer<typeof instrumentFile>;

type Words = { language: Locale; audience: SurveyAudience };

export type ItemRow = {
  key: string;
  position: number;
  scale: string | null;
  elements: string[];
  tier: number;
  pair: string | null;
  texts: (Words & { text: string; short: string })[];
};
export type ChoiceRow = Words & { question: string; choices: string[] };

/** Every row of an instrument, to be written or to be held against what is published. */
export const itemRows = ({ items }: InstrumentFile): ItemRow[] =>
  items.map(({ id, scale, elements, pair, en, es, ...item }) => ({
    key: id,
    ...item,
    scale: scale ?? null,
    elements: elements ?? [],
    pair: pair ?? null,
    texts: locales.flatMap((language) => {
      const { text, short, middle, adult } = { en, es }[language];
      return [
        { language, audience: "GENERAL" as const, text, short },
        ...(middle ? [{ language, audience: "MIDDLE" as const, text: middle, short }] : []),
        ...(adult ? [{ language, audience: "ADULT" as const, text: adult, short }] : []),
      ];
    }),
  }));

/** An audience has its own row where the question or its answers read otherwise for it. */
export const choiceRows = (file: InstrumentFile): ChoiceRow[] =>
  locales.flatMap((language) => {
    const general = { question: file.question[language], choices: file.choices[language] };
    const variants = [
      { audience: "MIDDLE" as const, question: file.questionMiddle, choices: file.choicesMiddle },
      { audience: "ADULT" as const, question: file.questionAdult, choices: file.choicesAdult },
    ];
    return [
      { language, audience: "GENERAL" as const, ...general },
      ...variants
        .filter(({ question, choices: own }) => question ?? own)
        .map(({ audience, question, choices: own }) => ({
          language,
          audience,
          question: question?.[language] ?? general.question,
          choices: own?.[language] ?? general.choices,
        })),
    ];
  });
