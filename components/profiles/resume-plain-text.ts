import { type ResumeDocument, wordLine } from "./resume-document";

const width = 78;

/** Wraps words at 78 letters; later lines stand in as far as the first one's mark. */
function wrap(text: string, first = "", later = first): string[] {
  return text.split(/\r?\n/).flatMap((paragraph, at) => {
    const lines: string[] = [];
    let line = at === 0 ? first : later;
    let empty = true;
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      if (!empty && line.length + 1 + word.length > width) {
        lines.push(line);
        line = later + word;
      } else {
        line += empty ? word : ` ${word}`;
      }
      empty = false;
    }
    return [...lines, line.trimEnd()];
  });
}

/** A résumé for a box that takes only letters: no mark but "-" before what was done. */
export function resumePlainText(resume: ResumeDocument): string {
  const head = [resume.name, ...wrap(resume.headline), ...resume.reach].filter(Boolean);
  const summary = resume.summary ? ["", ...wrap(resume.summary)] : [];
  const parts = resume.sections.flatMap((section) => [
    "",
    section.title.toLocaleUpperCase(resume.locale),
    ...(section.asWords
      ? wrap(wordLine(section))
      : section.items.flatMap((item, at) => [
          ...(at === 0 ? [] : [""]),
          ...wrap([item.title, item.where].filter(Boolean).join(", ")),
          ...(item.when ? wrap(item.when) : []),
          ...(item.text ? wrap(item.text) : []),
          ...item.highlights.flatMap((each) => wrap(each, "- ", "  ")),
        ])),
  ]);
  return `${[...head, ...summary, ...parts].join("\n")}\n`;
}
