import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Checklist, countSteps } from "@/components/schools/checklist";
import { StructureFrame, structureAreas, structureHref } from "@/components/schools/structure-frame";
import { structureTexts } from "@/components/schools/structure-texts";
import { Told } from "@/components/schools/told";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { fill, formatNumber, toLocale } from "@/lib/platform/texts";
import { getSchoolSetup } from "@/lib/schools/queries/get-school-setup";
import { frameOf } from "../school-of";
import { putAwayAction } from "./actions";

type Props = PageProps<"/[locale]/admin/school">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: structureTexts(toLocale((await params).locale)).overview.title, robots: { index: false } };
}

export default async function SchoolPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSchoolAdministrator(locale, "/admin/school");
  const query = await searchParams;
  const frame = frameOf(administrator, query.school);
  const { id: schoolId, name } = frame.school;
  const facts = (await getSchoolSetup(administrator, schoolId, now())) ?? notFound();
  const { overview: texts, frame: words } = structureTexts(locale);
  const steps = countSteps(facts);
  const { counts } = facts;
  const number = (n: number) => formatNumber(locale, n);
  return (
    <StructureFrame
      locale={locale}
      area="overview"
      title={texts.title}
      lede={fill(texts.lede, { school: name })}
      {...frame}
    >
      <Told locale={locale} query={query} />
      {facts.closedAt ? <Note tone="warn">{texts.closed}</Note> : null}
      {facts.setUpAt === null ? (
        <section className="part stack">
          <h2>{texts.checklist}</h2>
          <p>
            {steps.done === steps.total
              ? texts.allDone
              : fill(texts.progress, { done: number(steps.done), total: number(steps.total) })}
          </p>
          <Checklist locale={locale} schoolId={schoolId} facts={facts} />
          <form action={putAwayAction.bind(null, locale, schoolId)}>
            <input type="hidden" name="away" value="yes" />
            <PlainButton>{texts.away}</PlainButton>
          </form>
        </section>
      ) : null}
      <section className="part stack">
        <h2>{texts.parts}</h2>
        <Facts
          facts={(["students", "lone", "staff", "classes", "programs"] as const).map((key) => ({
            label: texts[key],
            value: number(counts[key]),
          }))}
        />
        <ul className="rel wide">
          {structureAreas
            .filter((area) => area !== "overview")
            .map((area) => (
              <li key={area}>
                <a href={structureHref(locale, area, schoolId)}>{words[area]}</a>
              </li>
            ))}
          <li>
            <a href={`/${locale}/admin/roster?school=${schoolId}`}>{texts.roster}</a>
          </li>
          <li>
            <a href={`/${locale}/guides/administrator`}>{texts.guide}</a>
          </li>
        </ul>
        {facts.setUpAt === null ? null : (
          <form action={putAwayAction.bind(null, locale, schoolId)}>
            <input type="hidden" name="away" value="no" />
            <PlainButton>{texts.back}</PlainButton>
          </form>
        )}
      </section>
    </StructureFrame>
  );
}
