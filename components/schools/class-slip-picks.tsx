import { PlainButton } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import { fill, type Locale } from "@/lib/platform/texts";
import { classTexts } from "./class-texts";

type Student = { id: string; name: string; grade: number | null; login: string; hasPassword: boolean };

/** Students to be ticked, and the button for the ticked ones. Stands inside a form that makes slips. */
export function SlipPicks({ locale, students }: { locale: Locale; students: readonly Student[] }) {
  const { slips: texts, one } = classTexts(locale);
  return (
    <section aria-labelledby="slip-picks" className="stack">
      <h2 id="slip-picks">{texts.pick}</h2>
      <p className="soft">{texts.pickText}</p>
      <Table
        caption={texts.caption}
        captionHidden
        rows={students}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            label: one.name,
            cell: ({ id, name }) => (
              <label className="slip-pick">
                <input type="checkbox" name="studentId" value={id} aria-label={fill(texts.pickOne, { name })} />
                <span>{name}</span>
              </label>
            ),
          },
          { key: "grade", label: texts.grades, cell: ({ grade }) => grade ?? "–" },
          { key: "login", label: texts.login, cell: ({ login }) => login },
          { key: "in", label: one.code, cell: ({ hasPassword }) => (hasPassword ? texts.signedIn : one.never) },
        ]}
      />
      <div>
        <PlainButton name="ask" value="ticked">
          {texts.makeTicked}
        </PlainButton>
      </div>
    </section>
  );
}
