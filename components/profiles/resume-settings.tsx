import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import { type Locale, locales } from "@/lib/platform/texts";
import { type EntryContent, entryKinds } from "@/lib/profiles/rules/entry-kinds";
import { type Design, designs, firstParts, type Picks } from "@/lib/profiles/rules/resume-version";
import type { PostAction } from "./profile-notice";
import { nameOf } from "./profile-words";
import type { ResumeTexts } from "./resume-texts";

type Props = {
  version: { title: string; design: Design; locale: Locale; picks: Picks };
  entries: readonly (EntryContent & { id: string })[];
  texts: ResumeTexts;
  change: PostAction;
};

/** The name, design and language of one version, and which entries it shows. */
export function ResumeSettings({ version, entries, texts, change }: Props) {
  const kinds = entryKinds.filter((kind) => entries.some((entry) => entry.kind === kind));
  return (
    <form action={change} className="stack">
      <Field name="title" label={texts.start.name} defaultValue={version.title} />
      <div className="skill-grid">
        <Field name="design" as="select" label={texts.start.design} defaultValue={version.design}>
          {designs.map((value) => (
            <option key={value} value={value}>
              {texts.designs[value]}
            </option>
          ))}
        </Field>
        <Field name="locale" as="select" label={texts.start.language} defaultValue={version.locale}>
          {locales.map((value) => (
            <option key={value} value={value}>
              {texts.languages[value]}
            </option>
          ))}
        </Field>
        <Field name="first" as="select" label={texts.first} defaultValue={version.picks.first}>
          {firstParts.map((value) => (
            <option key={value} value={value}>
              {texts.firsts[value]}
            </option>
          ))}
        </Field>
      </div>
      {kinds.length > 0 ? <h2>{texts.shows}</h2> : null}
      {kinds.map((kind) => (
        <fieldset key={kind}>
          <legend>{texts.parts[kind]}</legend>
          <div className="resume-picks">
            {entries
              .filter((entry) => entry.kind === kind)
              .map((entry) => (
                <div key={entry.id}>
                  <input type="hidden" name="offered" value={entry.id} />
                  <Checkbox
                    name="kept"
                    id={`kept-${entry.id}`}
                    value={entry.id}
                    label={[nameOf(entry), nameOf(entry) === entry.organisation ? "" : entry.organisation]
                      .filter(Boolean)
                      .join(", ")}
                    defaultChecked={!version.picks.leftOut.includes(entry.id)}
                  />
                </div>
              ))}
          </div>
        </fieldset>
      ))}
      <div>
        <Sign>{texts.save}</Sign>
      </div>
    </form>
  );
}
