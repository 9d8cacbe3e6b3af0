import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { boardTexts } from "@/components/plans/board-texts";
import { boardColumns } from "@/components/plans/board/board-view";
import { PlanBoard } from "@/components/plans/board/plan-board";
import { hueStyle } from "@/components/ui/hue";
import { Note } from "@/components/ui/note";
import { requireStudent } from "@/lib/accounts/current-user";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { getPlanRevision } from "@/lib/plans/queries/get-plan-revision";
import { mergeCourses } from "@/lib/plans/rules/merge-courses";
import { env } from "@/lib/platform/env";
import { fill, formatDate, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../../page-metadata";
import { PlanFrame } from "../../plan-frame";
import { isId, textOf } from "../../query";

type Props = PageProps<"/[locale]/plan/history/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, number } = await params;
  const locale = toLocale(segment);
  const texts = boardTexts(locale).history;
  const title = fill(texts.version, { n: number });
  return pageMetadata({ locale, path: `/plan/history/${number}`, title, description: texts.pastText });
}

export default async function RevisionPage({ params, searchParams }: Props) {
  const { locale: segment, number: text } = await params;
  const locale = toLocale(segment);
  const planId = textOf((await searchParams).plan);
  const path = `/plan/history/${text}?plan=${planId}`;
  const student = await requireStudent(locale, path);
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  const revision = isId(planId) ? await getPlanRevision(student, { planId, number }) : null;
  if (!revision) notFound();
  const { content, createdAt } = revision;
  const { history: texts, gone } = boardTexts(locale);
  const pathway = (await listNamed(locale, { pathways: [content.pathwayId] })).get(content.pathwayId);
  const columns = boardColumns({
    content,
    courses: mergeCourses([], content.courses),
    proposals: [],
    grade: null,
    locked: new Set(),
  });
  return (
    <PlanFrame locale={locale} path={path} person={student}>
      <div className="stack plan-past" style={pathway?.hue ? hueStyle(pathway.hue) : undefined}>
        <p>
          <a href={`/${locale}/plan/history?plan=${planId}`}>{texts.back}</a>
        </p>
        <h1>{fill(texts.past, { n: number, date: formatDate(locale, createdAt, env.WAYMARK_TIME_ZONE) })}</h1>
        <Note>{texts.pastText}</Note>
        <p>
          {content.title ? <b>{content.title} · </b> : null}
          {pathway?.title ?? gone}
        </p>
        {content.reason ? <p className="max-w-measure">{content.reason}</p> : null}
        <PlanBoard
          context={{
            locale,
            columns,
            terms: 2,
            forms: null,
            says: () => ({ onPathway: false, notes: [], wrong: [] }),
            yearSays: () => [],
            lineTitle: (lineId) => lineId,
          }}
        />
      </div>
    </PlanFrame>
  );
}
