import type { Metadata } from "next";
import { boardTexts } from "@/components/plans/board-texts";
import { changeWords } from "@/components/plans/board/change-words";
import { EmptyState } from "@/components/ui/empty-state";
import { PlainButton } from "@/components/ui/sign";
import { requireStudent } from "@/lib/accounts/current-user";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { getPlan } from "@/lib/plans/queries/get-plan";
import { type HistoryLine, listPlanHistory } from "@/lib/plans/queries/list-plan-history";
import { env } from "@/lib/platform/env";
import { fill, formatDate, formatTime, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";
import { isId, textOf } from "../query";
import { PlanFrame } from "../plan-frame";

type Props = PageProps<"/[locale]/plan/history">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = boardTexts(locale).history;
  return pageMetadata({ locale, path: "/plan/history", title: texts.title, description: texts.lede });
}

const pathwaysIn = (lines: readonly HistoryLine[]) =>
  lines.flatMap(({ changes }) => changes.flatMap((each) => (each.kind === "PATHWAY" ? [each.from, each.to] : [])));

export default async function HistoryPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const student = await requireStudent(locale, "/plan/history");
  const { history: texts, events, add, changes: changeTexts } = boardTexts(locale);
  const wanted = textOf(query.plan);
  const planId = isId(wanted) ? wanted : ((await getPlan(student))?.id ?? null);
  const after = isId(textOf(query.after)) ? textOf(query.after) : undefined;
  const { lines, next } = planId ? await listPlanHistory(student, { planId, after }) : { lines: [], next: null };
  const pathways = await listNamed(locale, { pathways: [...new Set(pathwaysIn(lines))] });
  const newest = Math.max(0, ...lines.map(({ revision }) => revision));
  const when = (at: Date) =>
    `${formatDate(locale, at, env.WAYMARK_TIME_ZONE)}, ${formatTime(locale, at, env.WAYMARK_TIME_ZONE)}`;
  const seen = new Set<number>();

  return (
    <PlanFrame locale={locale} path="/plan/history" person={student}>
      <div className="stack">
        <p>
          <a href={`/${locale}/plan${wanted ? `?plan=${wanted}` : ""}`}>{add.back}</a>
        </p>
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        {lines.length === 0 ? (
          <EmptyState level={2} title={texts.none} text={texts.lede} href={`/${locale}/plan`} action={add.back} />
        ) : (
          <ol className="versions plan-history">
            {lines.map(({ id, kind, actorName, at, revision, changes }) => {
              const first = !seen.has(revision);
              seen.add(revision);
              return (
                <li key={id}>
                  <div>
                    <b>{kind === "UNDO" && changes.length > 0 ? changeTexts.UNDONE : events[kind]}</b>
                    {changes.length > 0 ? (
                      <ul>
                        {changes.map((change, i) => (
                          <li key={i}>{changeWords(locale, change, pathways)}</li>
                        ))}
                      </ul>
                    ) : null}
                    <small>{fill(texts.line, { name: actorName, date: when(at) })}</small>
                  </div>
                  {first && planId ? (
                    revision === newest && !after ? (
                      <span className="soft">{texts.current}</span>
                    ) : (
                      <a href={`/${locale}/plan/history/${revision}?plan=${planId}`}>
                        {fill(texts.look, { n: revision })}
                      </a>
                    )
                  ) : null}
                </li>
              );
            })}
          </ol>
        )}
        {next ? (
          <PlainButton href={`/${locale}/plan/history?plan=${planId}&after=${next}`}>{texts.older}</PlainButton>
        ) : null}
      </div>
    </PlanFrame>
  );
}
