import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { fill } from "@/lib/platform/texts";
import type { PostAction } from "./profile-notice";
import type { ProfileTexts } from "./profile-texts";

type Props = {
  /** What it is now: null where nothing is named, "" where the catalogue does not have it any more. */
  current: { title: string } | null;
  asked: string;
  found: readonly { code: string; title: string; foundAs: string | null }[];
  at: string;
  name: PostAction;
  texts: ProfileTexts;
};

/** Which occupation of the catalogue a job was: a search, and one press on what is found. */
export function EntryOccupation({ current, asked, found, at, name, texts }: Props) {
  const words = texts.occupation;
  return (
    <section className="stack" id="occupation" aria-labelledby="occupation-title">
      <h2 id="occupation-title">{words.title}</h2>
      <p className="soft">{words.lede}</p>
      {current ? (
        <form action={name} className="row">
          <span>{current.title === "" ? words.unknown : fill(words.is, { title: current.title })}</span>
          <input type="hidden" name="code" value="" />
          <PlainButton>{words.takeAway}</PlainButton>
        </form>
      ) : null}
      <form action={`${at}#occupation`} className="row">
        <Field name="job" label={words.search} defaultValue={asked} />
        <PlainButton>{words.find}</PlainButton>
      </form>
      {found.length > 0 ? (
        <ul className="profile-found">
          {found.map(({ code, title, foundAs }) => (
            <li key={code}>
              <form action={name} className="row">
                <input type="hidden" name="code" value={code} />
                <span>
                  {title}
                  {foundAs ? <span className="soft sm"> · {foundAs}</span> : null}
                </span>
                <PlainButton>
                  {words.take} <VisuallyHidden>{title}</VisuallyHidden>
                </PlainButton>
              </form>
            </li>
          ))}
        </ul>
      ) : asked ? (
        <p>{words.none}</p>
      ) : null}
    </section>
  );
}
