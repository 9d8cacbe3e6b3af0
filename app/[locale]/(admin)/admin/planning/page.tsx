import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Outcome } from "@/components/admin/outcome";
import { courseTexts } from "@/components/plans/course-texts";
import { SchoolFrame } from "@/components/plans/school/school-frame";
import { SettingsForm } from "@/components/plans/school/settings-form";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { getPlanning, type PublishedRules } from "@/lib/plans/queries/get-planning";
import { immaterialParts } from "@/lib/plans/rules/plan-settings";
import { fill, type Locale, toLocale } from "@/lib/platform/texts";
import { frameOf } from "../school-of";
import { savePlanningAction } from "./actions";

type Props = PageProps<"/[locale]/admin/planning">;

const path = "/admin/planning";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: courseTexts(toLocale((await params).locale)).planning.title, robots: { index: false } };
}

const named = (locale: Locale, { code, titleEn, titleEs }: PublishedRules) => ({
  value: code,
  label: (locale === "es" ? titleEs : titleEn) || titleEn,
});

export default async function PlanningPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, path);
  const query = await searchParams;
  const frame = frameOf(administrator, query.school);
  const { settings, rules } = (await getPlanning(administrator, frame.school.id)) ?? notFound();
  const { planning: texts, lists, form } = courseTexts(locale);
  const of = (...kinds: PublishedRules["kind"][]) =>
    rules.filter(({ kind }) => kinds.includes(kind)).map((each) => named(locale, each));
  // What stands in the settings stays to be chosen, also where it is no longer published.
  const choices = (list: { value: string; label: string }[], chosen: string | null, none: string) => [
    { value: "", label: none },
    ...list,
    ...(chosen !== null && !list.some(({ value }) => value === chosen) ? [{ value: chosen, label: chosen }] : []),
  ];
  const credits = (value: number | null) => (value === null ? "" : String(value));
  const supplements = of("SUPPLEMENT");
  return (
    <SchoolFrame
      locale={locale}
      path={path}
      area="planning"
      title={texts.title}
      lede={fill(texts.lede, { school: frame.school.name })}
      {...frame}
    >
      <Outcome locale={locale} query={query} words={lists} />
      <section className="part stack">
        <SettingsForm
          action={savePlanningAction.bind(null, locale, frame.school.id)}
          submit={texts.save}
          texts={form}
          problems={{ ...lists.problems, ...texts.problems }}
          lines={[
            {
              name: "state",
              label: texts.state,
              hint: texts.stateHint,
              value: settings.stateCode ?? "",
              choices: choices(of("STATE"), settings.stateCode, texts.noState),
            },
            {
              name: "rules",
              label: texts.rules,
              hint: texts.rulesHint,
              value: settings.requirementCode ?? "",
              choices: choices(of("DISTRICT", "STATE"), settings.requirementCode, texts.asState),
            },
            { name: "terms", label: texts.terms, hint: texts.termsHint, value: String(settings.terms) },
            {
              name: "minimumCredits",
              label: texts.minimum,
              hint: texts.creditsHint,
              value: credits(settings.minimumCredits),
            },
            {
              name: "maximumCredits",
              label: texts.maximum,
              hint: texts.creditsHint,
              value: credits(settings.maximumCredits),
            },
          ]}
          groups={[
            {
              legend: texts.supplements,
              hint: supplements.length === 0 ? texts.noSupplements : undefined,
              boxes: supplements.map(({ value, label }) => ({
                name: "supplements",
                value,
                label,
                checked: settings.supplements.includes(value),
              })),
            },
            {
              legend: texts.immaterial,
              hint: texts.immaterialHint,
              boxes: immaterialParts.map((part) => ({
                name: "immaterial",
                value: part,
                label: texts.parts[part],
                checked: settings.immaterial.includes(part),
              })),
            },
            {
              legend: texts.signatures,
              boxes: [{ name: "guardian", value: "yes", label: texts.guardian, checked: settings.guardianSigns }],
            },
          ]}
        />
      </section>
    </SchoolFrame>
  );
}
