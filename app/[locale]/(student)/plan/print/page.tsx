import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { boardTexts } from "@/components/plans/board-texts";
import { BoardSummary } from "@/components/plans/board/board-summary";
import { PlanBoard } from "@/components/plans/board/plan-board";
import { PlanExits } from "@/components/plans/board/plan-more";
import { PlanTitle } from "@/components/plans/board/plan-title";
import { RequirementBlocks } from "@/components/plans/requirement-blocks";
import { hueStyle } from "@/components/ui/hue";
import { PrintButton } from "@/components/ui/print-button";
import { requireStudent } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatDate, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";
import { getBoardPage } from "../board-page";
import { boardContext, boardRemarks } from "../board-remarks";
import { boardPath } from "../desk-answer";
import { PlanFrame } from "../plan-frame";
import { isId, textOf } from "../query";

type Props = PageProps<"/[locale]/plan/print">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { printed, titleFor } = boardTexts(locale);
  return pageMetadata({
    locale,
    path: "/plan/print",
    title: printed.title,
    description: fill(titleFor, { title: printed.title }),
  });
}

/** One plan for paper: one page, two where it says much. */
export default async function PrintPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const wanted = textOf((await searchParams).plan);
  const student = await requireStudent(locale, "/plan/print");
  const board = await getBoardPage(locale, student, isId(wanted) ? wanted : null);
  if (!board) redirect(`/${locale}/plan`);
  const { facts, pathway } = board;
  const { plan, content, check } = facts;
  const { printed: texts, need, print } = boardTexts(locale);
  const path = `/plan/print?plan=${plan.id}`;
  return (
    <PlanFrame locale={locale} path={path} person={student}>
      <div className="plan-past plan-paper" style={pathway?.hue ? hueStyle(pathway.hue) : undefined}>
        <p className="row no-print">
          <a href={boardPath(locale, plan.id)}>{texts.back}</a>
          <PrintButton text={print} />
        </p>
        <PlanTitle
          locale={locale}
          name={facts.student.name}
          school={facts.schoolName}
          classOf={content.classOf}
          title={content.title}
          pathway={pathway}
          state={plan.state}
          changedSince={facts.sinceApproved !== null}
          primary={plan.primary}
          printHref={null}
        />
        <BoardSummary
          locale={locale}
          remarks={boardRemarks(board)}
          complete={check?.complete ?? false}
          rules={facts.rulesTitle?.[locale] ?? null}
          canAsk={false}
          rulesHref={`/${locale}/plan/details?plan=${plan.id}`}
          forms={null}
        />
        <PlanBoard context={boardContext(board, null)} />
        {check ? (
          <section className="part">
            <h2>{need.title}</h2>
            <div className="plan-need">
              <RequirementBlocks locale={locale} check={check} />
            </div>
          </section>
        ) : null}
        <PlanExits locale={locale} content={content} />
        <section className="part paper-signs">
          <h2>{texts.sign}</h2>
          <dl>
            {[texts.student, ...(board.hasSchool ? [texts.counselor] : []), texts.guardian].map((who) => (
              <div key={who}>
                <dt>{who}</dt>
                <dd>{texts.date}</dd>
              </div>
            ))}
          </dl>
          <p className="xs soft">
            {fill(texts.version, { n: plan.revision })} ·{" "}
            {fill(texts.on, { date: formatDate(locale, now(), env.WAYMARK_TIME_ZONE) })}
          </p>
        </section>
      </div>
    </PlanFrame>
  );
}
