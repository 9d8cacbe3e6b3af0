// Which occupation is most like another, and what the catalogue knows of each.
import elements from "@/prisma/catalog/terms/elements.json" with { type: "json" };
import { languages, occupations, sheet } from "./catalog-texts";

const numbers = (file: string) => new Map(sheet(file).map(([code, ...values]) => [code!, values.map(Number)]));
const importance = numbers("knowledge-importance.tsv");
const ratings = [numbers("interests.tsv"), importance, numbers("skill-importance.tsv")];

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Interests, knowledge and skills weigh the same, each rating in its standard deviation. */
function vectors(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const rows of ratings) {
    const all = [...rows.values()];
    const size = all[0]!.length;
    const scales = Array.from({ length: size }, (_, i) => {
      const column = all.map((row) => row[i]!);
      const middle = mean(column);
      return { middle, spread: Math.sqrt(mean(column.map((value) => (value - middle) ** 2)) * size) };
    });
    for (const [code, row] of rows) {
      const scaled = row.map((value, i) => (value - scales[i]!.middle) / scales[i]!.spread);
      found.set(code, [...(found.get(code) ?? []), ...scaled]);
    }
  }
  const whole = Math.max(...[...found.values()].map(({ length }) => length));
  return new Map([...found].filter(([, { length }]) => length === whole));
}

/** The nearest by ratings; where there are none, the next code that shares the most digits. */
export function nearestNeighbours(): Map<string, string> {
  const rated = [...vectors()];
  const codes = occupations.map(({ code }) => code);
  const nearest = new Map<string, string>();
  for (const [code, here] of rated) {
    let best = Infinity;
    for (const [other, there] of rated) {
      if (other === code) continue;
      let distance = 0;
      for (let i = 0; i < here.length; i++) distance += (here[i]! - there[i]!) ** 2;
      if (distance < best) {
        best = distance;
        nearest.set(code, other);
      }
    }
  }
  const shared = (a: string, b: string) => [...a].findIndex((digit, i) => digit !== b[i]);
  codes.forEach((code, i) => {
    if (nearest.has(code)) return;
    const others = [codes[i - 1], codes[i + 1]].filter((other) => other !== undefined);
    nearest.set(code, others.sort((a, b) => shared(code, b) - shared(code, a))[0]!);
  });
  return nearest;
}

const programs = {
  en: new Map(sheet("programs.tsv").map(([code, title]) => [code!, title!])),
  es: new Map(sheet("terms/programs-es.tsv").map(([code, title]) => [code!, title!])),
};

/** Its titles, its programs after school, the Spanish words for it and the knowledge that it needs, as one text. */
export function occupationFacts(): Map<string, { en: string; es: string }> {
  const other = new Map(sheet("titles.tsv").map(([code, ...titles]) => [code!, titles]));
  const programsTo = new Map<string, string[]>();
  for (const [program, ...socs] of sheet("program-occupations.tsv"))
    for (const soc of socs) programsTo.set(soc, [...(programsTo.get(soc) ?? []), program!]);
  const knowledge = elements.filter(({ kind }) => kind === "KNOWLEDGE");
  return new Map(
    occupations.map(({ code, title, words }) => {
      const known = (importance.get(code) ?? []).flatMap((value, i) => (value >= 3 ? [knowledge[i]!] : []));
      const [en, es] = languages.map((language) => [
        title[language],
        ...(language === "en" ? (other.get(code) ?? []) : words),
        ...(programsTo.get(code.slice(0, 7)) ?? []).map((program) => programs[language].get(program) ?? ""),
        ...known.map(({ titleEn, titleEs }) => (language === "en" ? titleEn : titleEs)),
      ]);
      return [code, { en: en!.join(" "), es: es!.join(" ") }];
    }),
  );
}
