import type { LineCheck } from "@/lib/plans/rules/check-requirements";
import type { SnapshotData } from "@/lib/plans/rules/snapshot";
import type { PdfBlock, PdfContent } from "@/lib/platform/pdf";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import type { SignerKind } from "@/prisma/generated/enums";
import { approvalTexts } from "../approval-texts";
import { creditFigure, creditWords, yearName } from "../board/board-words";
import { courseTitle, relationWords, stepTitle, termWords, yearsOf } from "./words";

const languages: Record<Locale, string> = { en: "en-US", es: "es-US" };
const inARow = 4;

const heading = (level: 1 | 2 | 3, text: string): PdfBlock => ({ kind: "heading", level, text });

/** The plan on two pages: the years and the steps, then what is needed to graduate, and who signed. */
export function planPdf(data: SnapshotData, locale: Locale): PdfContent {
  const { pdf: texts, plan } = approvalTexts(locale);
  const { name, grade, classOf } = data.student;
  const day = (at: string) => formatDate(locale, new Date(at), data.timeZone);
  const who = data.school ? fill(texts.for, { name, school: data.school }) : fill(texts.alone, { name });
  const under = [
    grade === null ? "" : fill(texts.grade, { n: grade }),
    classOf === null ? "" : fill(texts.classOf, { year: classOf }),
    fill(plan.pathway, { title: data.pathway[locale] }),
  ].filter(Boolean);
  const standing = data.approved
    ? fill(texts.approved, { by: data.approved.by, date: day(data.approved.at), n: data.revision })
    : fill(texts.notApproved, { date: day(data.at), n: data.revision });
  return {
    title: `${texts.title}: ${name}`,
    language: languages[locale],
    paper: "LETTER",
    pages: 2,
    blocks: [
      { kind: "text", soft: true, text: who },
      heading(1, data.content.title || texts.title),
      { kind: "text", text: under.join(" · ") },
      { kind: "text", text: standing },
      ...(data.content.reason ? [heading(2, texts.reason), { kind: "text" as const, text: data.content.reason }] : []),
      heading(2, plan.title),
      ...yearBlocks(data, locale),
      { kind: "page" },
      ...requirementBlocks(data, locale),
      heading(2, texts.signatures),
      signatureBlocks(data, locale, day),
    ],
    footer: fill(texts.footer, { hash: data.materialHash.slice(0, 12) }),
  };
}

function yearBlocks(data: SnapshotData, locale: Locale): PdfBlock[] {
  const { pdf: texts, plan } = approvalTexts(locale);
  const columns = yearsOf(data.courses, data.content.steps).map(({ grade, courses, steps }): PdfBlock[] => {
    const items = [
      ...courses.map((course) => {
        const said = {
          title: courseTitle(locale, course, data.spanish),
          credits: creditWords(locale, course.credits),
          state: plan.states[course.state],
        };
        return course.term === 0
          ? fill(texts.line, said)
          : fill(texts.lineTerm, { ...said, term: termWords(locale, course.term) });
      }),
      ...steps.map((step) => stepTitle(locale, step)),
    ];
    return [heading(3, yearName(locale, grade)), { kind: "list", items: items.length > 0 ? items : [texts.none] }];
  });
  if (columns.length === 0) return [{ kind: "text", text: plan.empty }];
  const rows = Array.from({ length: Math.ceil(columns.length / inARow) }, (_, i) =>
    columns.slice(i * inARow, (i + 1) * inARow),
  );
  const width = Math.min(inARow, columns.length);
  return rows.map((row) => ({ kind: "columns", shares: row.map(() => 1 / width), columns: row }));
}

function requirementBlocks({ check, rules }: SnapshotData, locale: Locale): PdfBlock[] {
  const { pdf: texts, plan } = approvalTexts(locale);
  if (!check || !rules) return [heading(2, plan.toGraduate), { kind: "text", text: plan.noRules }];
  const figure = (n: number) => creditFigure(locale, n);
  const row = ({
    needed,
    done,
    now,
    planned,
    missing,
  }: Pick<LineCheck, "needed" | "done" | "now" | "planned" | "missing">) =>
    [needed, done, now, planned, missing].map(figure);
  const conditions = check.conditions.map(({ title, met }) =>
    fill(met ? texts.met : texts.unmet, { title: title[locale] }),
  );
  return [
    heading(2, fill(texts.requirements, { rules: rules[locale] })),
    {
      kind: "table",
      shares: [0.45, 0.11, 0.11, 0.11, 0.11, 0.11],
      head: texts.columns,
      rows: [...check.lines.map((line) => [line.title[locale], ...row(line)]), [texts.total, ...row(check.total)]],
    },
    ...(conditions.length > 0 ? [heading(3, texts.conditions), { kind: "list" as const, items: conditions }] : []),
  ];
}

/** Everyone whose signature is asked has a line, signed or to be signed by hand. */
function signatureBlocks(data: SnapshotData, locale: Locale, day: (at: string) => string): PdfBlock {
  const { pdf: texts, signers } = approvalTexts(locale);
  const asked: SignerKind[] = [
    "STUDENT",
    ...(data.guardianSigns ? ["GUARDIAN" as const] : []),
    ...(data.school ? ["COUNSELOR" as const] : []),
  ];
  const columns = asked.map((kind): PdfBlock[] => {
    const signed = data.signatures.find((each) => each.kind === kind);
    const who = relationWords(locale, signed?.relation ?? null) ?? signers[kind];
    const label = signed ? fill(texts.signedOn, { who, date: day(signed.at) }) : fill(texts.unsigned, { who });
    return [{ kind: "signature", written: signed?.name ?? "", label }];
  });
  return { kind: "columns", shares: columns.map(() => 1 / columns.length), columns };
}
