import { PlainButton } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import { entryKinds, type EntryView, kindSlug } from "@/lib/profiles/rules/entry-kinds";
import { EntryItem } from "./entry-item";
import type { PostAction } from "./profile-notice";
import type { ProfileTexts } from "./profile-texts";

type Props = {
  entries: readonly EntryView[];
  /** Titles of occupations by their codes. */
  occupations: ReadonlyMap<string, string>;
  today: string;
  locale: Locale;
  texts: ProfileTexts;
  until: string;
  move: PostAction;
  byDate: PostAction;
};

/** Each kind that has entries as a line with stations; the other kinds as places to begin. */
export function ProfileView({ entries, occupations, byDate, ...rest }: Props) {
  const { texts, locale } = rest;
  const filled = entryKinds.filter((kind) => entries.some((entry) => entry.kind === kind));
  const empty = entryKinds.filter((kind) => !filled.includes(kind));
  const add = (kind: (typeof entryKinds)[number]) => `/${locale}/profile/${kindSlug(kind)}/new`;
  return (
    <>
      {filled.map((kind) => {
        const own = entries.filter((entry) => entry.kind === kind);
        return (
          <section key={kind} className="profile-part" id={kindSlug(kind)} aria-labelledby={`kind-${kind}`}>
            <div className="profile-head">
              <h2 id={`kind-${kind}`}>{texts.kinds[kind].title}</h2>
              <div className="row no-print">
                {own.some(({ position }) => position > 0) ? (
                  <form action={byDate}>
                    <input type="hidden" name="kind" value={kind} />
                    <PlainButton>{texts.actions.byDate}</PlainButton>
                  </form>
                ) : null}
                <PlainButton href={add(kind)}>{texts.kinds[kind].add}</PlainButton>
              </div>
            </div>
            <ol className="profile-line">
              {own.map((entry, at) => (
                <EntryItem
                  {...rest}
                  key={entry.id}
                  entry={entry}
                  occupation={occupations.get(entry.occupationCode ?? "")}
                  isFirst={at === 0}
                  isLast={at === own.length - 1}
                />
              ))}
            </ol>
          </section>
        );
      })}
      {empty.length > 0 ? (
        <section className="profile-part no-print" aria-labelledby="more">
          <h2 id="more">{texts.actions.more}</h2>
          <ul className="profile-more">
            {empty.map((kind) => (
              <li key={kind}>
                <h3>{texts.kinds[kind].title}</h3>
                <p className="soft">{texts.kinds[kind].empty}</p>
                <a href={add(kind)}>{texts.kinds[kind].add}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
