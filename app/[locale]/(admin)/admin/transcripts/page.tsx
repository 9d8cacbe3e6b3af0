import type { Metadata } from "next";
import { Outcome } from "@/components/admin/outcome";
import { courseTexts } from "@/components/plans/course-texts";
import { BringList } from "@/components/plans/school/bring-list";
import { ListHistory } from "@/components/plans/school/list-history";
import { SchoolFrame } from "@/components/plans/school/school-frame";
import { Note } from "@/components/ui/note";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { listSchoolImports } from "@/lib/plans/queries/list-school-imports";
import { toLocale } from "@/lib/platform/texts";
import { listColumns } from "../list-columns";
import { frameOf, textOf } from "../school-of";

type Props = PageProps<"/[locale]/admin/transcripts">;

const path = "/admin/transcripts";
const atBring = ["no-file", "too-large", "unreadable", "not-text"];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: courseTexts(toLocale((await params).locale)).transcripts.title, robots: { index: false } };
}

export default async function TranscriptsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, path);
  const query = await searchParams;
  const frame = frameOf(administrator, query.school);
  const imports = await listSchoolImports(administrator, frame.school.id, "transcripts");
  const { transcripts: texts, courses, lists } = courseTexts(locale);
  const problem = textOf(query, "problem");
  const bringing = atBring.includes(problem);
  return (
    <SchoolFrame locale={locale} path={path} area="transcripts" title={texts.title} lede={texts.lede} {...frame}>
      {bringing ? null : <Outcome locale={locale} query={query} words={lists} />}
      <section className="part stack" id="bring">
        <h2>{texts.bring}</h2>
        <p>{courses.bringText}</p>
        <Note title={texts.how}>{texts.howText}</Note>
        <BringList
          locale={locale}
          kind="transcripts"
          schoolId={frame.school.id}
          columns={listColumns(locale, "transcripts")}
          problem={bringing ? problem : null}
        />
      </section>
      <section className="part stack">
        <h2>{lists.history}</h2>
        <ListHistory locale={locale} imports={imports} />
      </section>
    </SchoolFrame>
  );
}
