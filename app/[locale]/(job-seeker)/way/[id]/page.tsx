import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { StepFiles } from "@/components/profiles/way/step-files";
import { StepForm } from "@/components/profiles/way/step-form";
import { aboutWords, stepTitle } from "@/components/profiles/way/step-words";
import { WayNotice } from "@/components/profiles/way/way-notice";
import { wayTexts } from "@/components/profiles/way-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { fill, toLocale } from "@/lib/platform/texts";
import { getOwnWay } from "@/lib/profiles/queries/get-own-way";
import { changeStepAction, removeStepFileAction } from "../actions";
import { namesOfSteps } from "../way-names";

type Props = PageProps<"/[locale]/way/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wayTexts(toLocale((await params).locale)).form.title, robots: { index: false } };
}

const asTyped = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "";
const isFileProblem = (key: unknown): key is string => typeof key === "string" && /FILE|SPACE/.test(key);

export default async function StepPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const explorer = await requireExplorer(locale, `/way/${id}`);
  const query = await searchParams;
  const way = await getOwnWay(explorer);
  const step = way?.milestones.find((each) => each.id === id);
  const names = way && step ? await namesOfSteps(locale, way.milestones) : null;
  if (!way || !step || !names) notFound();
  const texts = wayTexts(locale);
  const title = stepTitle(locale, step, names, texts);
  const named = step.about === null ? "" : aboutWords(locale, step.about, names, texts);
  const fileProblem = isFileProblem(query.problem) ? query.problem : null;
  return (
    <PageFrame locale={locale} path={`/way/${id}`} person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs crumbs={[{ href: `/${locale}/way`, label: texts.title }, { label: title }]} label={texts.title} />
        <h1>{title}</h1>
        <WayNotice query={fileProblem ? {} : query} texts={texts} />
        <StepForm
          action={changeStepAction.bind(null, locale, id)}
          values={{
            title: step.title,
            note: step.note,
            state: step.state,
            dueOn: asTyped(step.dueOn),
            remindOn: asTyped(step.remindOn),
            doneOn: asTyped(step.doneOn),
          }}
          named={named && fill(texts.form.nameHint, { title: named })}
          first={way.milestones
            .filter((each) => each.id !== id)
            .map((each) => ({
              id: each.id,
              label: stepTitle(locale, each, names, texts),
              checked: step.waitsFor.includes(each.id),
            }))}
          back={`/${locale}/way`}
          texts={texts.form}
          problems={texts.problems}
        />
        <StepFiles
          locale={locale}
          step={step}
          problem={fileProblem ? (texts.problems as Record<string, string>)[fileProblem] : undefined}
          remove={removeStepFileAction.bind(null, locale, id)}
          texts={texts}
        />
      </div>
    </PageFrame>
  );
}
