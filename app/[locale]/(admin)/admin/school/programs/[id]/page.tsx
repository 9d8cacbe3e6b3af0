import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextForm } from "@/components/admin/text-form";
import { FindPeople, PlacesTable } from "@/components/schools/places";
import { RowForm } from "@/components/schools/row-form";
import { programFields } from "@/components/schools/program-fields";
import { StructureFrame } from "@/components/schools/structure-frame";
import { structureTexts } from "@/components/schools/structure-texts";
import { Told } from "@/components/schools/told";
import { Note } from "@/components/ui/note";
import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { findPeople, listProgramPlaces, mostPlaces } from "@/lib/schools/queries/list-people";
import { getProgram } from "@/lib/schools/queries/list-structure";
import { listThemes } from "@/lib/schools/queries/list-themes";
import { rowSchema } from "@/lib/schools/structure-schema";
import { frameOf, textOf } from "../../../school-of";
import {
  addToProgramAction,
  endProgramAction,
  endProgramPlaceAction,
  resumeProgramAction,
  resumeProgramPlaceAction,
  saveProgramAction,
} from "../actions";

type Props = PageProps<"/[locale]/admin/school/programs/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: structureTexts(toLocale((await params).locale)).programs.title, robots: { index: false } };
}

export default async function ProgramPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = toLocale(segment);
  const path = `/admin/school/programs/${id}`;
  const administrator = await requireSchoolAdministrator(locale, path);
  if (!rowSchema.safeParse({ id }).success) notFound();
  const query = await searchParams;
  const at = now();
  const one = (await getProgram(administrator, id, at)) ?? notFound();
  const { schoolId } = one;
  const frame = frameOf(administrator, schoolId);
  const q = textOf(query, "q");
  // Whoever looks for someone sees who is found; who is in it already is left out there.
  const places = q === "" ? await listProgramPlaces(administrator, schoolId, id, at) : [];
  const clusters = q === "" ? await listThemes(administrator, locale, schoolId) : [];
  const found =
    q === ""
      ? []
      : await findPeople(
          administrator,
          { schoolId, roles: ["STUDENT", "EDUCATOR", "COUNSELOR"], q, outside: { programId: id } },
          at,
        );
  const { programs: texts, people, form, problems } = structureTexts(locale);
  return (
    <StructureFrame locale={locale} path={path} area="programs" title={one.title} {...frame}>
      <Told
        locale={locale}
        query={query}
        undo={one.ended ? undefined : resumeProgramPlaceAction.bind(null, locale, schoolId, id)}
      />
      {one.ended ? (
        <Note tone="warn">
          <p>{texts.isEnded}</p>
          {one.undoable ? (
            <RowForm action={resumeProgramAction.bind(null, locale, schoolId)} fields={{ id }} label={form.undo} />
          ) : null}
        </Note>
      ) : null}
      {q === "" ? (
        <section className="part stack">
          <h2>{people.inside}</h2>
          <PlacesTable
            locale={locale}
            places={places}
            remove={one.ended ? null : endProgramPlaceAction.bind(null, locale, schoolId, id)}
          />
          {places.length === mostPlaces ? <p className="hint">{people.most}</p> : null}
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
              add={addToProgramAction.bind(null, locale, schoolId, id)}
            />
          </section>
          {q === "" ? (
            <>
              <section className="part stack">
                <h2>{texts.change}</h2>
                <TextForm
                  prefix="program-"
                  action={saveProgramAction.bind(null, locale, schoolId, id)}
                  submit={form.save}
                  texts={form}
                  problems={problems}
                  fields={programFields(locale, clusters, one)}
                />
              </section>
              <section className="part stack">
                <h2>{texts.endTitle}</h2>
                <p>{texts.endText}</p>
                <RowForm action={endProgramAction.bind(null, locale, schoolId)} fields={{ id }} label={form.end} />
              </section>
            </>
          ) : null}
        </>
      )}
    </StructureFrame>
  );
}
