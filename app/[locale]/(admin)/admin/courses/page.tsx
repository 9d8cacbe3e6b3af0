import type { Metadata } from "next";
import { Outcome } from "@/components/admin/outcome";
import { courseTexts } from "@/components/plans/course-texts";
import { BringList } from "@/components/plans/school/bring-list";
import { CourseTable } from "@/components/plans/school/course-table";
import { ListHistory } from "@/components/plans/school/list-history";
import { SchoolFrame } from "@/components/plans/school/school-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Pager } from "@/components/ui/pager";
import { PlainButton, Sign } from "@/components/ui/sign";
import { Tabs } from "@/components/ui/tabs";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { type CoursePage, listCourses } from "@/lib/plans/queries/list-courses";
import { listSchoolImports } from "@/lib/plans/queries/list-school-imports";
import { fill, formatNumber, plural, toLocale } from "@/lib/platform/texts";
import { listColumns } from "../list-columns";
import { frameOf, textOf } from "../school-of";

type Props = PageProps<"/[locale]/admin/courses">;

const path = "/admin/courses";
const atBring = ["no-file", "too-large", "unreadable", "not-text"];
const nothing: CoursePage = { courses: [], next: null, total: 0, offered: 0, retired: 0 };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: courseTexts(toLocale((await params).locale)).courses.title, robots: { index: false } };
}

export default async function CoursesPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, path);
  const query = await searchParams;
  const frame = frameOf(administrator, query.school);
  const { id: schoolId } = frame.school;
  const [text, after] = [textOf(query, "q"), textOf(query, "after")];
  const retired = query.show === "retired";
  const page = (await listCourses(administrator, schoolId, { text, retired, after: after || null })) ?? nothing;
  const imports = await listSchoolImports(administrator, schoolId, "courses");
  const { courses: texts, lists } = courseTexts(locale);
  const href = (more: Record<string, string>) => {
    const asked = { school: schoolId, q: text, ...(retired ? { show: "retired" } : {}), ...more };
    const said = Object.entries(asked).filter(([, value]) => value !== "");
    return `/${locale}${path}?${new URLSearchParams(said).toString()}`;
  };
  const addHref = `/${locale}${path}/new?school=${schoolId}`;
  const problem = textOf(query, "problem");
  const bringing = atBring.includes(problem);
  return (
    <SchoolFrame locale={locale} path={path} area="courses" title={texts.title} lede={texts.lede} {...frame}>
      {bringing ? null : <Outcome locale={locale} query={query} words={lists} />}
      {page.offered + page.retired === 0 ? (
        <section className="part">
          <EmptyState level={2} title={texts.empty} text={texts.emptyText} href={addHref} action={texts.add} />
        </section>
      ) : (
        <section className="part stack">
          <h2>{plural(locale, page.offered, texts.offered)}</h2>
          <div className="row">
            <Sign href={addHref} size="small">
              {texts.add}
            </Sign>
            <a href={`/api/v1/admin/lists/courses?school=${schoolId}`}>{texts.export}</a>
          </div>
          <form action={`/${locale}${path}`} className="course-search" role="search">
            <input type="hidden" name="school" value={schoolId} />
            {retired ? <input type="hidden" name="show" value="retired" /> : null}
            <Field name="q" label={texts.search} defaultValue={text} type="search" maxLength={100} />
            <PlainButton>{texts.find}</PlainButton>
          </form>
          <Tabs
            label={texts.view}
            tabs={[
              {
                href: href({ show: "" }),
                label: texts.showOffered,
                count: formatNumber(locale, page.offered),
                current: !retired,
              },
              {
                href: href({ show: "retired" }),
                label: texts.showRetired,
                count: formatNumber(locale, page.retired),
                current: retired,
              },
            ]}
          />
          {page.courses.length === 0 ? (
            <EmptyState title={texts.none} text={texts.noneText} />
          ) : (
            <>
              <CourseTable locale={locale} courses={page.courses} />
              <Pager
                shown={fill(texts.shown, {
                  shown: formatNumber(locale, page.courses.length),
                  total: plural(locale, page.total, texts.found),
                })}
                next={page.next === null ? undefined : { href: href({ after: page.next }), label: texts.next }}
                first={after === "" ? undefined : { href: href({}), label: texts.first }}
              />
            </>
          )}
        </section>
      )}
      <section className="part stack" id="bring">
        <h2>{texts.bring}</h2>
        <p>{texts.bringText}</p>
        <BringList
          locale={locale}
          kind="courses"
          schoolId={schoolId}
          columns={listColumns(locale, "courses")}
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
