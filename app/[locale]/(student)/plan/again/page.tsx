import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { boardTexts } from "@/components/plans/board-texts";
import { changeWords } from "@/components/plans/board/change-words";
import { EditForm } from "@/components/plans/board/edit-form";
import { editWords } from "@/components/plans/board/edit-words";
import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import { requireStudent } from "@/lib/accounts/current-user";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { getMeanwhile } from "@/lib/plans/queries/get-meanwhile";
import { editFields, editOfForm } from "@/lib/plans/rules/edit-form";
import { editSchema } from "@/lib/plans/schema";
import { fill, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";
import { editPlanAction } from "../actions";
import { boardPath } from "../desk-answer";
import { PlanFrame } from "../plan-frame";
import { isId, textOf } from "../query";

type Props = PageProps<"/[locale]/plan/again">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = boardTexts(locale).again;
  return pageMetadata({ locale, path: "/plan/again", title: texts.title, description: texts.lede });
}

/** Two tabs or devices changed one plan: both sides, and a choice. */
export default async function AgainPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { plan: wanted, base, ...rest } = await searchParams;
  const student = await requireStudent(locale, "/plan/again");
  const planId = textOf(wanted);
  const sent = Object.entries(rest).flatMap(([name, value]) =>
    [value].flat().map((each) => [name, each ?? ""] as [string, string]),
  );
  const edit = editSchema.safeParse(editOfForm(sent));
  const both =
    isId(planId) && edit.success
      ? await getMeanwhile(student, { planId, base: Number(textOf(base)), edit: edit.data })
      : null;
  if (!both || !edit.success) redirect(boardPath(locale, isId(planId) ? planId : ""));

  const { again: texts, failed } = boardTexts(locale);
  const problems: Record<string, string> = failed;
  const ids = both.theirs.flatMap((each) => (each.kind === "PATHWAY" ? [each.from, each.to] : []));
  const pathways = await listNamed(locale, { pathways: [...new Set(ids)] });
  const forms = { locale, planId, revision: both.revision, edit: editPlanAction };
  return (
    <PlanFrame locale={locale} path="/plan/again" person={student}>
      <div className="stack">
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <div className="two-sides">
          <section className="panel">
            <h2>{texts.theirs}</h2>
            <ul>
              {both.theirs.map((change, i) => (
                <li key={i}>{changeWords(locale, change, pathways)}</li>
              ))}
            </ul>
          </section>
          <section className="panel">
            <h2>{texts.mine}</h2>
            <ul>
              <li>
                {editWords(locale, edit.data, { base: both.baseContent, newest: both.content, titleOf: both.titleOf })}
              </li>
            </ul>
          </section>
        </div>
        {both.problem ? (
          <Note tone="warn">{fill(texts.cannot, { why: problems[both.problem] ?? failed.OTHER })}</Note>
        ) : (
          <p>{both.clashes ? texts.clash : texts.doItText}</p>
        )}
        <div className="row">
          {both.problem ? null : (
            <EditForm forms={forms} desk={null}>
              {editFields(sent).map(([name, value], i) => (
                <input key={i} type="hidden" name={name} value={value} />
              ))}
              <Sign>{texts.doIt}</Sign>
            </EditForm>
          )}
          <PlainButton href={boardPath(locale, planId)}>{texts.leave}</PlainButton>
        </div>
      </div>
    </PlanFrame>
  );
}
