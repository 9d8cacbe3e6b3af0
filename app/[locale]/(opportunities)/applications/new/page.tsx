import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { ApplicationForm } from "@/components/opportunities/application-form";
import { applicationTexts } from "@/components/opportunities/application-texts";
import { opportunityTexts } from "@/components/opportunities/opportunity-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { applicationLimits } from "@/lib/opportunities/rules/application-limits";
import { applicationStates, opportunityKinds } from "@/lib/opportunities/rules/kinds";
import { toLocale } from "@/lib/platform/texts";
import { addFoundAction } from "../actions";

type Props = PageProps<"/[locale]/applications/new">;

const path = "/applications/new";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: applicationTexts(toLocale((await params).locale)).new.title, robots: { index: false } };
}

export default async function NewApplicationPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const person = await requireExplorer(locale, path);
  const texts = applicationTexts(locale);
  const { kinds, states } = opportunityTexts(locale);
  const words = texts.new;
  const most = applicationLimits.line;
  return (
    <PageFrame locale={locale} path={path} person={{ name: person.name, home: homePath(person) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/applications`, label: texts.title }, { label: words.title }]}
          label={texts.title}
        />
        <h1>{words.title}</h1>
        <p className="lede">{words.lede}</p>
        <ApplicationForm
          id="found"
          action={addFoundAction.bind(null, locale)}
          submit={words.submit}
          summary={texts.form.summary}
          problems={texts.problems}
          fields={[
            { name: "title", label: words.what, most, required: true },
            { name: "organisation", label: words.organisation, most, required: true },
            {
              name: "kind",
              label: words.kind,
              as: "select",
              value: "JOB",
              choices: opportunityKinds.map((value) => ({ value, label: kinds[value] })),
            },
            { name: "url", label: words.url, hint: words.urlHint, as: "url", most: 500 },
            {
              name: "state",
              label: words.state,
              as: "select",
              value: "SAVED",
              choices: applicationStates.map((value) => ({ value, label: states[value] })),
            },
            { name: "nextOn", label: texts.page.nextOn, hint: texts.page.nextHint, as: "date" },
            {
              name: "text",
              label: texts.page.note,
              hint: texts.page.noteHint,
              as: "textarea",
              most: applicationLimits.note,
            },
          ]}
        />
      </div>
    </PageFrame>
  );
}
