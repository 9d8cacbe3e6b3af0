import { courseTexts } from "@/components/plans/course-texts";
import type { ListColumn } from "@/components/plans/school/bring-list";
import { agreementFields, agreementHead } from "@/lib/plans/rules/agreement-list";
import { courseCellNames, courseHead } from "@/lib/plans/rules/course-csv";
import type { SchoolImportKind } from "@/lib/plans/rules/import-report";
import { transcriptFields, transcriptHead } from "@/lib/plans/rules/transcript-list";
import type { Locale } from "@/lib/platform/texts";

const lists: Record<SchoolImportKind, { fields: readonly string[]; head: string; must: readonly string[] }> = {
  courses: { fields: courseCellNames, head: courseHead, must: ["code", "titleEn", "credits"] },
  agreements: {
    fields: agreementFields,
    head: agreementHead,
    must: ["college", "collegeCourse", "credits", "courseCodes", "validFrom"],
  },
  transcripts: { fields: transcriptFields, head: transcriptHead, must: ["student", "grade", "code"] },
};

/** What each column of a list says, in the order of the template. */
export function listColumns(locale: Locale, kind: SchoolImportKind): ListColumn[] {
  const { fields, head, must } = lists[kind];
  const hints: Record<string, string> = courseTexts(locale).hints;
  const headers = head.trim().split(",");
  return fields.map((field, i) => ({
    header: headers[i]!,
    hint: (kind === "transcripts" && field === "credits" ? hints.creditsRecord : hints[field]) ?? "",
    must: must.includes(field),
  }));
}
