import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextForm } from "@/components/admin/text-form";
import { StructureFrame } from "@/components/schools/structure-frame";
import { structureTexts } from "@/components/schools/structure-texts";
import { Told } from "@/components/schools/told";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { listFrameworks } from "@/lib/catalog/queries/list-frameworks";
import { toLocale } from "@/lib/platform/texts";
import { getSchoolSettings } from "@/lib/schools/queries/get-school-setup";
import { frameOf } from "../../school-of";
import { saveSchoolAction } from "./actions";

type Props = PageProps<"/[locale]/admin/school/settings">;

const path = "/admin/school/settings";
const zones = [
  "America/New_York",
  "America/Detroit",
  "America/Chicago",
  "America/Denver",
  "America/Phoenix",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Honolulu",
  "America/Puerto_Rico",
  "Pacific/Guam",
];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: structureTexts(toLocale((await params).locale)).settings.title, robots: { index: false } };
}

export default async function SchoolSettingsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, path);
  const query = await searchParams;
  const frame = frameOf(administrator, query.school);
  const { school, states } = (await getSchoolSettings(administrator, frame.school.id)) ?? notFound();
  const frameworks = await listFrameworks(locale);
  const { settings: texts, form, problems } = structureTexts(locale);
  // What the school has already stays to be chosen, also where it is no longer offered.
  const kept = (choices: { value: string; label: string }[], value: string | null) =>
    value === null || choices.some((choice) => choice.value === value)
      ? choices
      : [...choices, { value, label: value }];
  return (
    <StructureFrame locale={locale} area="settings" title={texts.title} {...frame}>
      <Told locale={locale} query={query} />
      <section className="part stack">
        <TextForm
          prefix="school-"
          action={saveSchoolAction.bind(null, locale, frame.school.id)}
          submit={form.save}
          texts={form}
          problems={problems}
          fields={[
            { name: "name", label: texts.name, defaultValue: school.name },
            {
              name: "timeZone",
              label: texts.timeZone,
              hint: texts.timeZoneHint,
              short: true,
              defaultValue: school.timeZone,
              choices: kept(
                zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
                school.timeZone,
              ),
            },
            {
              name: "stateCode",
              label: texts.state,
              short: true,
              defaultValue: school.stateCode ?? "",
              choices: [
                { value: "", label: texts.noState },
                ...kept(
                  states.map(({ code, titleEn, titleEs }) => ({
                    value: code,
                    label: (locale === "es" ? titleEs : titleEn) || titleEn,
                  })),
                  school.stateCode,
                ),
              ],
            },
            {
              name: "framework",
              label: texts.framework,
              hint: texts.frameworkHint,
              defaultValue: school.framework,
              choices: kept(
                frameworks.map(({ code, title }) => ({ value: code, label: title })),
                school.framework,
              ),
            },
            {
              name: "gradeFrom",
              label: texts.gradeFrom,
              hint: texts.gradeHint,
              short: true,
              defaultValue: String(school.gradeFrom ?? ""),
            },
            { name: "gradeTo", label: texts.gradeTo, short: true, defaultValue: String(school.gradeTo ?? "") },
          ]}
        />
      </section>
    </StructureFrame>
  );
}
