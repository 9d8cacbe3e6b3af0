import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { boardTexts } from "@/components/plans/board-texts";
import { EditForm } from "@/components/plans/board/edit-form";
import { WhatIfSides } from "@/components/plans/board/what-if-sides";
import { Field } from "@/components/ui/field";
import { PlainButton, Sign } from "@/components/ui/sign";
import { requireStudent } from "@/lib/accounts/current-user";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { searchCatalog } from "@/lib/catalog/queries/search-catalog";
import { getOwnPlan } from "@/lib/plans/queries/get-own-plan";
import { getWhatIf } from "@/lib/plans/queries/get-what-if";
import { listSaved } from "@/lib/plans/queries/list-saved";
import { fill, toLocale } from "@/lib/platform/texts";
import { listBestPathways } from "@/lib/survey/queries/list-best-pathways";
import { pageMetadata } from "../../../page-metadata";
import { editPlanAction } from "../actions";
import { boardPath } from "../desk-answer";
import { PlanFrame } from "../plan-frame";
import { isId, textOf } from "../query";
import { copyWithPathwayAction } from "./actions";

type Props = PageProps<"/[locale]/plan/what-if">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = boardTexts(locale).whatIf;
  return pageMetadata({ locale, path: "/plan/what-if", title: texts.title, description: texts.lede });
}

const mostShown = 10;
const mostFound = 60;

/** What becomes of a plan on another pathway, before anything is changed. */
export default async function WhatIfPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const student = await requireStudent(locale, "/plan/what-if");
  const [wanted, pathwayId, q] = [textOf(query.plan), textOf(query.pathway), textOf(query.q, 80)];
  const own = await getOwnPlan(student, isId(wanted) ? wanted : null);
  if (!own) redirect(`/${locale}/plan`);
  const { plan } = own;
  const { whatIf: texts, start, add, plans } = boardTexts(locale);
  const looked = pathwayId ? await getWhatIf(student, { planId: plan.id, pathwayId }) : null;
  const found = q ? (await searchCatalog(locale, q, { most: mostFound })).found : [];
  const ids = q
    ? found.filter(({ kind }) => kind === "PATHWAY").map(({ id }) => id)
    : [...(await listBestPathways(student)), ...(await listSaved(student)).pathways];
  const others = [...new Set(ids)].filter((id) => id !== plan.content.pathwayId).slice(0, mostShown);
  const names = await listNamed(locale, { pathways: [...others, ...(pathwayId ? [pathwayId] : [])] });
  const title = names.get(pathwayId)?.title;
  const forms = { locale, planId: plan.id, revision: plan.revision, edit: editPlanAction };
  return (
    <PlanFrame locale={locale} path="/plan/what-if" person={student}>
      <div className="stack">
        <p>
          <a href={boardPath(locale, plan.id)}>{add.back}</a>
        </p>
        <h1>{looked?.ok && title ? fill(texts.titleFor, { title }) : texts.title}</h1>
        {looked?.ok && title ? (
          <>
            <WhatIfSides locale={locale} whatIf={looked.value.whatIf} />
            <div className="row">
              <form action={copyWithPathwayAction}>
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="planId" value={plan.id} />
                <input type="hidden" name="pathwayId" value={pathwayId} />
                <input type="hidden" name="title" value={plan.content.title ? fill(plans.copyName, { title }) : ""} />
                <Sign>{texts.copy}</Sign>
              </form>
              <EditForm forms={forms} desk={null} fields={{ kind: "switchPathway", pathwayId, refit: "true" }}>
                <PlainButton>{texts.switch}</PlainButton>
              </EditForm>
              <span className="sm soft">{texts.switchHint}</span>
            </div>
          </>
        ) : (
          <p className="lede">{texts.lede}</p>
        )}
        <section className="part stack">
          <h2>{texts.choose}</h2>
          {others.length > 0 ? (
            <ul className="choice-list">
              {others.map((id) => {
                const named = names.get(id);
                return named ? (
                  <li key={id}>
                    <span>
                      <b>{named.title}</b>
                      <small>{named.parent}</small>
                    </span>
                    <PlainButton
                      href={`/${locale}/plan/what-if?plan=${plan.id}&pathway=${encodeURIComponent(id)}`}
                      aria-label={fill(texts.titleFor, { title: named.title })}
                    >
                      {texts.title}
                    </PlainButton>
                  </li>
                ) : null;
              })}
            </ul>
          ) : q ? (
            <p>{start.none}</p>
          ) : null}
          <form method="get" action={`/${locale}/plan/what-if`} role="search" className="row start-look">
            <input type="hidden" name="plan" value={plan.id} />
            <Field name="q" type="search" label={start.search} defaultValue={q} maxLength={80} />
            <PlainButton>{start.searchDo}</PlainButton>
          </form>
        </section>
      </div>
    </PlanFrame>
  );
}
