import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RosterApply, RosterDiscard } from "@/components/schools/roster-apply";
import { RosterCountsTable } from "@/components/schools/roster-counts";
import { RosterFrame, saidBy } from "@/components/schools/roster-frame";
import { RosterProblems } from "@/components/schools/roster-problems";
import { RosterBadge } from "@/components/schools/roster-runs";
import { rosterTexts } from "@/components/schools/roster-texts";
import { RosterWorking } from "@/components/schools/roster-working";
import { Note } from "@/components/ui/note";
import { requireAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { env } from "@/lib/platform/env";
import { fill, formatDate, toLocale } from "@/lib/platform/texts";
import { getRosterRun, listRosterProblems } from "@/lib/schools/roster-queries";
import { canBeTakenAgain } from "@/lib/schools/rules/roster/limits";
import { isRosterCode } from "@/lib/schools/rules/roster/problems";
import { runIdSchema } from "@/lib/schools/rules/roster/run-id";
import { applyRosterAction, discardRosterAction } from "../actions";

type Props = PageProps<"/[locale]/admin/roster/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: rosterTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

const codeOf = (value: unknown) => (typeof value === "string" && isRosterCode(value) ? value : null);
const placeOf = (value: unknown) => (typeof value === "string" && /^\d{1,18}$/.test(value) ? value : null);

export default async function RosterRunPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/admin/roster/${id}`;
  const administrator = await requireAdministrator(locale, path);
  if (!runIdSchema.safeParse(id).success) notFound();
  const run = (await getRosterRun(administrator, id)) ?? notFound();
  const query = await searchParams;
  const [code, after] = [codeOf(query.code), placeOf(query.after)];
  const { state, counts, problem } = run;
  const working = state === "READING" || state === "APPLYING";
  const { problems, next } = working
    ? { problems: [], next: null }
    : await listRosterProblems(administrator, id, { code, after });
  const texts = rosterTexts(locale);
  const { run: words } = texts;
  const date = (at: Date) => formatDate(locale, at, env.WAYMARK_TIME_ZONE);
  const failed = state === "DEAD" ? words.failedText.dead : saidBy(words.failedText, problem);
  const canApply =
    counts !== null && (state === "TRIED" || state === "DEAD" || (state === "FAILED" && canBeTakenAgain(problem)));
  const said = typeof query.problem === "string" ? query.problem : null;
  return (
    <RosterFrame
      locale={locale}
      path={path}
      title={run.source ?? texts.runs.newDistrict}
      below
      above={
        run.schoolId === null
          ? { href: `/${locale}/admin`, label: texts.above.site }
          : { href: `/${locale}/admin/school?school=${run.schoolId}`, label: texts.above.school }
      }
      query={query}
      saidElsewhere={canApply}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <p className="row">
        <RosterBadge locale={locale} state={state} />
        <span className="soft sm roster-file">
          {[
            run.fileName,
            run.version ? fill(words.version, { version: run.version }) : texts.kinds[run.kind],
            run.delta ? texts.changes : texts.whole,
            fill(words.brought, { date: date(run.createdAt) }),
            ...(run.appliedAt ? [fill(words.applied, { date: date(run.appliedAt) })] : []),
          ].join(" · ")}
        </span>
      </p>
      {working ? (
        <RosterWorking
          locale={locale}
          state={state}
          step={run.step}
          done={run.done}
          total={run.total}
          path={`/${locale}${path}`}
        />
      ) : null}
      {state === "REFUSED" ? (
        <Note tone="danger" title={words.refused}>
          {words.refusedText}
        </Note>
      ) : null}
      {failed && (state === "FAILED" || state === "DEAD") ? (
        <Note tone="danger" title={words.failed}>
          {failed}
        </Note>
      ) : null}
      {state === "APPLIED" ? <Note tone="ok">{words.doneText}</Note> : null}
      {state === "APPLIED" && run.schoolId !== null ? (
        <p className="row">
          <a href={`/${locale}/admin/school/students?school=${run.schoolId}`}>{words.students}</a>
          <a href={`/${locale}/caseload/slips`}>{words.slips}</a>
        </p>
      ) : null}
      {counts !== null && Object.keys(counts.kinds).length > 0 && !working ? (
        <section className="part stack">
          <RosterCountsTable locale={locale} counts={counts} applied={state === "APPLIED"} />
          {canApply ? (
            <p>
              <a href="#apply">{words.toApply}</a>
            </p>
          ) : null}
        </section>
      ) : null}
      {working || state === "DISCARDED" || counts === null ? null : (
        <RosterProblems
          locale={locale}
          runId={id}
          codes={counts.problems}
          code={code}
          problems={problems}
          next={next}
          first={after === null}
        />
      )}
      {canApply ? (
        <RosterApply
          locale={locale}
          counts={counts}
          lossShare={run.lossShare}
          problem={said}
          apply={applyRosterAction.bind(null, locale, id)}
        />
      ) : null}
      {working || state === "APPLIED" || state === "DISCARDED" ? null : (
        <RosterDiscard locale={locale} discard={discardRosterAction.bind(null, locale, id)} />
      )}
    </RosterFrame>
  );
}
