import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmForm } from "@/components/admin/confirm-form";
import { Outcome, problemOf } from "@/components/admin/outcome";
import { courseTexts } from "@/components/plans/course-texts";
import { listTones } from "@/components/plans/school/list-history";
import { ListReport } from "@/components/plans/school/list-report";
import { SchoolFrame } from "@/components/plans/school/school-frame";
import { Badge } from "@/components/ui/badge";
import { PlainButton } from "@/components/ui/sign";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { getSchoolImport } from "@/lib/plans/queries/list-school-imports";
import { rowIdSchema } from "@/lib/plans/rules/row-id";
import { fill, formatDate, toLocale } from "@/lib/platform/texts";
import { frameOf } from "../../school-of";
import { applyListAction, discardListAction } from "../actions";

type Props = PageProps<"/[locale]/admin/lists/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: courseTexts(toLocale((await params).locale)).lists.trialTitle, robots: { index: false } };
}

export default async function ListPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/admin/lists/${id}`;
  const administrator = await requireSchoolAdministrator(locale, path);
  if (!rowIdSchema.safeParse(id).success) notFound();
  const row = (await getSchoolImport(administrator, id)) ?? notFound();
  const query = await searchParams;
  const { lists: texts, form } = courseTexts(locale);
  const unsure = query.problem === "confirm-missing" ? problemOf(query, texts) : null;
  const waits = row.state === "TRIED";
  return (
    <SchoolFrame
      locale={locale}
      path={path}
      area={row.kind}
      title={texts.kinds[row.kind]}
      {...frameOf(administrator, row.schoolId)}
    >
      <p className="row">
        <Badge tone={listTones[row.state]}>{texts.states[row.state]}</Badge>
        <span className="soft sm">
          {[
            row.fileName,
            fill(texts.tried, { date: formatDate(locale, row.createdAt) }),
            ...(row.appliedAt ? [fill(texts.applied, { date: formatDate(locale, row.appliedAt) })] : []),
          ].join(" · ")}
        </span>
      </p>
      {unsure === null ? <Outcome locale={locale} query={query} words={texts} /> : null}
      <ListReport locale={locale} report={row.report} />
      {waits && row.report.problemCount === 0 ? (
        <section className="part stack">
          <h2>{texts.apply}</h2>
          <p>{texts.applyText}</p>
          <ConfirmForm
            id="sure"
            action={applyListAction.bind(null, locale, id)}
            sure={texts.sure}
            submit={texts.apply}
            problem={unsure === null ? undefined : { summary: form.summary, message: unsure }}
            main
          />
        </section>
      ) : null}
      {waits ? (
        <form action={discardListAction.bind(null, locale, id)} className="part">
          <PlainButton>{texts.discard}</PlainButton>
        </form>
      ) : null}
    </SchoolFrame>
  );
}
