import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextForm } from "@/components/admin/text-form";
import { HoursRuleNotice } from "@/components/opportunities/hours-rule-notice";
import { hoursTexts } from "@/components/opportunities/hours-texts";
import { HoursRuleList } from "@/components/opportunities/hours-rule-list";
import { StructureFrame } from "@/components/schools/structure-frame";
import { structureTexts } from "@/components/schools/structure-texts";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { listHoursRules } from "@/lib/opportunities/queries/list-hours-rules";
import { toLocale } from "@/lib/platform/texts";
import { frameOf } from "../../school-of";
import { addHoursRuleAction, endHoursRuleAction, resumeHoursRuleAction, setAskGuardiansAction } from "./actions";

type Props = PageProps<"/[locale]/admin/school/hours">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: hoursTexts(toLocale((await params).locale)).admin.title, robots: { index: false } };
}

export default async function HoursRulesPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, "/admin/school/hours");
  const query = await searchParams;
  const frame = frameOf(administrator, query.school);
  const { id: schoolId } = frame.school;
  const { rules, askGuardians } = (await listHoursRules(administrator, schoolId)) ?? notFound();
  const { admin: texts, problems, form } = hoursTexts(locale);
  const { waiting } = structureTexts(locale).form;
  return (
    <StructureFrame locale={locale} area="hours" title={texts.title} lede={texts.lede} {...frame}>
      <HoursRuleNotice locale={locale} query={query} undo={resumeHoursRuleAction.bind(null, locale, schoolId)} />
      <section className="part stack" aria-labelledby="rules">
        <h2 id="rules">{texts.rules}</h2>
        <HoursRuleList locale={locale} rules={rules} end={endHoursRuleAction.bind(null, locale, schoolId)} />
      </section>
      <section className="part stack" aria-labelledby="add">
        <h2 id="add">{texts.add}</h2>
        <p>{texts.addText}</p>
        <TextForm
          prefix="rule-"
          action={addHoursRuleAction.bind(null, locale, schoolId)}
          submit={texts.add}
          texts={{ ...form, waiting }}
          problems={problems}
          fields={[
            { name: "titleEn", label: texts.titleEn },
            { name: "titleEs", label: texts.titleEs, hint: texts.titleEsHint },
            { name: "hours", label: texts.hoursField, short: true },
            { name: "hoursInOne", label: texts.inOneField, hint: texts.inOneHint, short: true },
            { name: "gradeFrom", label: texts.gradeFrom, hint: texts.gradeHint, short: true },
            { name: "gradeTo", label: texts.gradeTo, short: true },
          ]}
        />
      </section>
      <section className="part stack" aria-labelledby="families">
        <h2 id="families">{texts.guardians}</h2>
        <p>{texts.guardiansText}</p>
        <Note>{askGuardians ? texts.guardiansOn : texts.guardiansOff}</Note>
        <form action={setAskGuardiansAction.bind(null, locale, schoolId)}>
          <PlainButton name="ask" value={askGuardians ? "no" : "yes"}>
            {askGuardians ? texts.turnOff : texts.turnOn}
          </PlainButton>
        </form>
      </section>
    </StructureFrame>
  );
}
