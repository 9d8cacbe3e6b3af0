import { fill, type Locale, plural } from "@/lib/platform/texts";
import { type EntryContent, entryKinds } from "@/lib/profiles/rules/entry-kinds";
import { resumeMap } from "@/lib/profiles/rules/json-resume-map";
import type { ProfileBasics, ResumeProblem } from "@/lib/profiles/rules/read-resume";
import type { ImportState } from "./import-form";
import { profileTexts } from "./profile-texts";
import { nameOf } from "./profile-words";

/** Where in a file, as a person counts: "Work, number 2, startDate". */
export function problemWords(locale: Locale, { path, problem }: ResumeProblem): string {
  const texts = profileTexts(locale);
  const kind = entryKinds.find((each) => resumeMap[each].section === path[0]);
  const [first, ...rest] = path.map((step) => (typeof step === "number" ? step : String(step)));
  const part = kind ? `${texts.kinds[kind].title} (${String(first)})` : String(first ?? "");
  const counted = typeof rest[0] === "number";
  const head = counted ? fill(texts.import.item, { part, n: Number(rest[0]) + 1 }) : part;
  const tail = rest.slice(counted ? 1 : 0).map((step) => (typeof step === "number" ? String(step + 1) : step));
  const where = path.length === 0 ? texts.import.whole : [head, ...tail].join(", ");
  const what = Object.hasOwn(texts.problems, problem)
    ? texts.problems[problem as keyof typeof texts.problems]
    : problem;
  return fill(texts.import.at, { where, what });
}

type Trial = {
  entries: readonly { content: EntryContent; state: "new" | "double" | "empty" | "no-room" }[];
  basics: readonly { field: keyof ProfileBasics; state: "new" | "same" | "kept" }[];
};

/** What an import would do, in words. */
export function trialWords(locale: Locale, trial: Trial): NonNullable<ImportState["trial"]> {
  const texts = profileTexts(locale);
  const words = texts.import;
  const count = (state: Trial["entries"][number]["state"], forms: { one: string; other: string }) => {
    const n = trial.entries.filter((each) => each.state === state).length;
    return n === 0 ? [] : [plural(locale, n, forms)];
  };
  const fields = (state: "new" | "kept") =>
    trial.basics.flatMap((each) => (each.state === state ? [texts.about[each.field]] : [])).join(", ");
  const [fresh, kept] = [fields("new"), fields("kept")];
  const useful = fresh !== "" || trial.entries.some(({ state }) => state === "new");
  const lines = [
    ...count("new", words.new),
    ...count("double", words.double),
    ...count("empty", words.empty),
    ...count("no-room", words.noRoom),
    ...(fresh ? [fill(words.basicsNew, { fields: fresh })] : []),
    ...(kept ? [fill(words.basicsKept, { fields: kept })] : []),
  ];
  return {
    useful,
    lines: useful ? lines : [...lines, words.nothing],
    fresh: trial.entries.flatMap(({ content, state }) =>
      state === "new" ? [`${texts.kinds[content.kind].title}: ${nameOf(content)}`] : [],
    ),
  };
}
