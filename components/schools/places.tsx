import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import { formatNumber, type Locale } from "@/lib/platform/texts";
import type { Role } from "@/prisma/generated/enums";
import { RowForm } from "./row-form";
import { structureTexts } from "./structure-texts";

type Placed = { placeId: string; name: string; role: string; grade: number | null };
type Found = { id: string; name: string; role: Role; grade: number | null; login: string };
type Act = (form: FormData) => Promise<void>;

const gradeOf = (locale: Locale, grade: number | null) => (grade === null ? "" : formatNumber(locale, grade));

/** Who is in a class or a program now; `remove` is absent where it has ended. */
export function PlacesTable({
  locale,
  places,
  remove,
}: {
  locale: Locale;
  places: readonly Placed[];
  remove: Act | null;
}) {
  const { people: texts, roles, form } = structureTexts(locale);
  if (places.length === 0) return <EmptyState title={texts.empty} text={texts.emptyText} />;
  return (
    <Table
      caption={texts.inside}
      captionHidden
      rows={places}
      rowKey={({ placeId }) => placeId}
      columns={[
        { key: "name", label: texts.name, cell: ({ name }) => name },
        { key: "role", label: texts.role, cell: ({ role }) => roles[role as Role] },
        { key: "grade", label: texts.grade, numeric: true, cell: ({ grade }) => gradeOf(locale, grade) },
        ...(remove
          ? [
              {
                key: "act",
                label: texts.action,
                cell: ({ placeId, name }: Placed) => (
                  <RowForm action={remove} fields={{ id: placeId }} label={form.remove} of={name} />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

type FindProps = {
  locale: Locale;
  /** Where the search asks again: the page itself, without its query. */
  here: string;
  schoolId: string;
  q: string;
  found: readonly Found[];
  add: Act;
};

/** Finds people of the school by name and adds them with one button each. */
export function FindPeople({ locale, here, schoolId, q, found, add }: FindProps) {
  const { people: texts, roles, form } = structureTexts(locale);
  return (
    <>
      <form action={here} method="get" className="find-form">
        <input type="hidden" name="school" value={schoolId} />
        <Field name="q" label={texts.find} defaultValue={q} autoComplete="off" />
        <PlainButton>{form.find}</PlainButton>
      </form>
      {q !== "" && found.length === 0 ? <p role="status">{texts.nobody}</p> : null}
      {found.length === 0 ? null : (
        <Table
          caption={texts.found}
          rows={found}
          rowKey={({ id, role }) => id + role}
          columns={[
            {
              key: "name",
              label: texts.name,
              cell: ({ name, login }) => (
                <>
                  {name} <span className="soft">{login}</span>
                </>
              ),
            },
            { key: "role", label: texts.role, cell: ({ role }) => roles[role] },
            { key: "grade", label: texts.grade, numeric: true, cell: ({ grade }) => gradeOf(locale, grade) },
            {
              key: "act",
              label: texts.action,
              cell: ({ id, role, name }) => (
                <RowForm action={add} fields={{ personId: id, role, q }} label={form.add} of={name} />
              ),
            },
          ]}
        />
      )}
    </>
  );
}
