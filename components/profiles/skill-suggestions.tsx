import { Field } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import { fill } from "@/lib/platform/texts";
import type { SkillSuggestion } from "@/lib/profiles/rules/suggest-skills";
import type { PostAction } from "./profile-notice";
import type { ProfileTexts } from "./profile-texts";

type Props = { suggestions: readonly SkillSuggestion[]; add: PostAction; texts: ProfileTexts };

/** Skills that matter in what one has done, each to be rated or left. */
export function SkillSuggestions({ suggestions, add, texts }: Props) {
  const words = texts.skills;
  return (
    <section className="stack" aria-labelledby="suggested">
      <h2 id="suggested">{words.title}</h2>
      {suggestions.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <form action={add} className="stack">
          <p className="soft">{words.lede}</p>
          <div className="skill-grid">
            {suggestions.map(({ elementId, title, from }) => (
              <Field
                key={elementId}
                name={`level-${elementId}`}
                as="select"
                defaultValue=""
                label={title}
                hint={fill(words.why, { titles: from.map((each) => each.title).join(", ") })}
              >
                <option value="">{texts.fields.levelNone}</option>
                {texts.levels.SKILL.map((anchor, at) => (
                  <option key={anchor} value={at + 1}>{`${at + 1} · ${anchor}`}</option>
                ))}
              </Field>
            ))}
          </div>
          <div>
            <Sign>{words.add}</Sign>
          </div>
        </form>
      )}
    </section>
  );
}
