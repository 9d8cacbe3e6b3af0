import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextForm } from "@/components/admin/text-form";
import { FindPeople, PlacesTable } from "@/components/schools/places";
import { RowForm } from "@/components/schools/row-form";
import { classFields } from "@/components/schools/structure-class-fields";
import { StructureFrame } from "@/components/schools/structure-frame";
import { structureTexts } from "@/components/schools/structure-texts";
import { Told } from "@/components/schools/told";
import { Note } from "@/components/ui/note";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { findPeople, listClassPlaces, mostPlaces } from "@/lib/schools/queries/list-people";
import { getClass, listYears } from "@/lib/schools/queries/list-structure";
import { rowSchema } from "@/lib/schools/structure-schema";
import { frameOf, textOf } from "../../../school-of";
import {
  addToClassAction,
  endClassAction,
  endClassPlaceAction,
  resumeClassAction,
  resumeClassPlaceAction,
  saveClassAction,
} from "../actions";

type Props = PageProps<"/[locale]/admin/school/classes/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: structureTexts(toLocale((await params).locale)).classes.title, robots: { index: false } };
}

export default async function ClassPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/admin/school/classes/${id}`;
  const administrator = await requireSchoolAdministrator(locale, path);
  if (!rowSchema.safeParse({ id }).success) notFound();
  const query = await searchParams;
  const at = now();
  const one = (await getClass(administrator, id, at)) ?? notFound();
  const { schoolId } = one;
  const frame = frameOf(administrator, schoolId);
  const q = textOf(query, "q");
  // Whoever looks for someone sees who is found; who is in it already is left out there.
  const places = q === "" ? await listClassPlaces(administrator, schoolId, id, at) : [];
  const years = q === "" ? ((await listYears(administrator, schoolId)) ?? []) : [];
  const found =
    q === ""
      ? []
      : await findPeople(administrator, { schoolId, roles: ["STUDENT", "EDUCATOR"], q, outside: { classId: id } }, at);
  const { classes: texts, people, form, problems } = structureTexts(locale);
  return (
    <StructureFrame locale={locale} path={path} area="classes" title={one.title} {...frame}>
      <Told
        locale={locale}
        query={query}
        undo={one.ended ? undefined : resumeClassPlaceAction.bind(null, locale, schoolId, id)}
      />
      {one.ended ? (
        <Note tone="warn">
          <p>{texts.isEnded}</p>
          {one.undoable ? (
            <RowForm action={resumeClassAction.bind(null, locale, schoolId)} fields={{ id }} label={form.undo} />
          ) : null}
        </Note>
      ) : null}
      {q === "" ? (
        <section className="part stack">
          <h2>{people.inside}</h2>
          <PlacesTable
            locale={locale}
            places={places}
            remove={one.ended ? null : endClassPlaceAction.bind(null, locale, schoolId, id)}
          />
          {places.length === mostPlaces ? <p className="hint">{people.most}</p> : null}
          {one.ended ? null : (
            <p>
              <a href={`/${locale}/classes/${id}/slips`}>{texts.slips}</a>
            </p>
          )}
        </section>
      ) : (
        <p className="part">
          <a href={`/${locale}${path}?school=${schoolId}`}>{people.back}</a>
        </p>
      )}
      {one.ended ? null : (
        <>
          <section className="part stack">
            <h2>{people.findTitle}</h2>
            <FindPeople
              locale={locale}
              here={`/${locale}${path}`}
              schoolId={schoolId}
              q={q}
              found={found}
              add={addToClassAction.bind(null, locale, schoolId, id)}
            />
          </section>
          {q === "" ? (
            <>
              <section className="part stack">
                <h2>{texts.change}</h2>
                <TextForm
                  prefix="class-"
                  action={saveClassAction.bind(null, locale, schoolId, id)}
                  submit={form.save}
                  texts={form}
                  problems={problems}
                  fields={classFields(locale, years, one)}
                />
              </section>
              <section className="part stack">
                <h2>{texts.endTitle}</h2>
                <p>{texts.endText}</p>
                <RowForm action={endClassAction.bind(null, locale, schoolId)} fields={{ id }} label={form.end} />
              </section>
            </>
          ) : null}
        </>
      )}
    </StructureFrame>
  );
}
