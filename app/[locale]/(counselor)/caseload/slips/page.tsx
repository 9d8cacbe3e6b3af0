import type { Metadata } from "next";
import { deskWords } from "@/app/[locale]/slip-views";
import { counselingTexts } from "@/components/counseling/texts";
import { PageFrame } from "@/components/layout/page-frame";
import { SlipDesk } from "@/components/schools/class-slip-desk";
import { SlipOptions } from "@/components/schools/class-slip-options";
import { SlipPicks } from "@/components/schools/class-slip-picks";
import { classTexts } from "@/components/schools/class-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Pager } from "@/components/ui/pager";
import { PlainButton } from "@/components/ui/sign";
import { requireCounselor } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listSlipStudents } from "@/lib/counseling/queries/list-slip-students";
import { fill, formatNumber, toLocale } from "@/lib/platform/texts";
import { slipFilterSchema } from "@/lib/schools/slip-schema";
import { careSlipsAction } from "./actions";

type Props = PageProps<"/[locale]/caseload/slips">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: classTexts(toLocale((await params).locale)).slips.careTitle };
}

export default async function CareSlipsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const path = "/caseload/slips";
  const counselor = await requireCounselor(locale, path);
  const filter = slipFilterSchema.parse(await searchParams);
  const { students, grades, total, next } = await listSlipStudents(counselor, filter);
  const { slips: texts } = classTexts(locale);
  const n = (value: number) => formatNumber(locale, value);
  const address = (from?: string) => {
    const query = new URLSearchParams({
      ...(filter.grade === undefined ? {} : { grade: String(filter.grade) }),
      ...(from === undefined ? {} : { after: from }),
    }).toString();
    return `/${locale}${path}${query ? `?${query}` : ""}`;
  };
  return (
    <PageFrame locale={locale} path={path} person={{ name: counselor.name, home: homePath(counselor) }}>
      <div className="page part stack class-page">
        <Crumbs
          crumbs={[{ href: `/${locale}/caseload`, label: counselingTexts(locale).title }, { label: texts.careTitle }]}
          label={texts.careTitle}
        />
        <h1>{texts.careTitle}</h1>
        <p className="lede">{texts.careLede}</p>
        <form method="get" action={`/${locale}${path}`} className="slip-filter no-print">
          <Field as="select" short name="grade" label={texts.grades} defaultValue={String(filter.grade ?? "")}>
            <option value="">{texts.allGrades}</option>
            {grades.map((grade) => (
              <option key={grade} value={grade}>
                {fill(texts.gradeN, { n: grade })}
              </option>
            ))}
          </Field>
          <PlainButton>{texts.show}</PlainButton>
        </form>
        {students.length === 0 ? (
          <EmptyState level={2} title={texts.emptyTitle} text={texts.emptyText} />
        ) : (
          <>
            <p>{texts.makeText}</p>
            <SlipDesk action={careSlipsAction.bind(null, locale)} words={deskWords(locale)}>
              <input type="hidden" name="grade" value={filter.grade ?? ""} />
              <SlipOptions locale={locale} all={texts.careAll} />
              <SlipPicks locale={locale} students={students} />
            </SlipDesk>
            <Pager
              shown={fill(texts.shown, { n: n(students.length), all: n(total) })}
              next={next ? { href: address(next), label: texts.next } : undefined}
              first={filter.after === undefined ? undefined : { href: address(), label: texts.first }}
            />
          </>
        )}
      </div>
    </PageFrame>
  );
}
