import type { PdfBlock, PdfContent } from "@/lib/platform/pdf";
import { fill } from "@/lib/platform/texts";
import type { Design } from "@/lib/profiles/rules/resume-version";
import { type ResumeDocument, type ResumeItem, type ResumeSection, wordLine } from "./resume-document";
import { resumeTexts } from "./resume-texts";

const languages = { en: "en-US", es: "es-US" } as const;
const text = (words: string, soft = false): PdfBlock[] => (words ? [{ kind: "text", text: words, soft }] : []);

const itemBlocks = ({ title, where, when, text: said, highlights }: ResumeItem): PdfBlock[] => [
  { kind: "heading", level: 3, text: [title, where].filter(Boolean).join(", ") },
  ...text(when, true),
  ...said.split(/\r?\n/).flatMap((each) => text(each.trim())),
  ...(highlights.length > 0 ? [{ kind: "list" as const, items: highlights }] : []),
];

const sectionBlocks = (section: ResumeSection, design: Design): PdfBlock[] => [
  { kind: "heading", level: 2, text: section.title },
  ...(section.asWords
    ? text(wordLine(section))
    : section.items.flatMap((item) =>
        design === "line" ? [{ kind: "trail" as const, blocks: itemBlocks(item) }] : itemBlocks(item),
      )),
];

/** A résumé as a tagged PDF of one page where it fits, two otherwise. */
export const resumePdf = (resume: ResumeDocument, design: Design): PdfContent => ({
  title: fill(resumeTexts(resume.locale).docTitle, { name: resume.name }),
  language: languages[resume.locale],
  paper: "LETTER",
  pages: 2,
  blocks: [
    { kind: "heading", level: 1, text: resume.name },
    ...text(resume.headline),
    ...text(resume.reach.join(" · "), true),
    ...text(resume.summary),
    ...resume.sections.flatMap((section) => sectionBlocks(section, design)),
  ],
  footer: "",
});
