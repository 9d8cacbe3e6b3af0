import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PlainButton } from "@/components/ui/sign";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import type { Design } from "@/lib/profiles/rules/resume-version";
import type { PostAction } from "./profile-notice";
import type { ResumeTexts } from "./resume-texts";

type Props = {
  versions: readonly { id: string; title: string; design: Design; locale: Locale; changedAt: Date }[];
  locale: Locale;
  texts: ResumeTexts;
  copy: PostAction;
  remove: PostAction;
};

/** The versions of one's résumé: open, take along, copy, remove. */
export function ResumeList({ versions, locale, texts, copy, remove }: Props) {
  if (versions.length === 0) return <EmptyState level={2} title={texts.empty.title} text={texts.empty.text} bare />;
  return (
    <ul className="resume-list">
      {versions.map(({ id, title, design, locale: language, changedAt }) => (
        <li key={id} className="stack">
          <div>
            <h2>
              <a href={`/${locale}/profile/resumes/${id}`}>{title}</a>
            </h2>
            <p className="soft sm">
              {texts.designs[design]} · {texts.languages[language]} ·{" "}
              {fill(texts.changed, { date: formatDate(locale, changedAt) })}
            </p>
          </div>
          <div className="row">
            <PlainButton href={`/api/v1/profile/resumes/${id}/pdf`}>
              {texts.pdf} <VisuallyHidden>{title}</VisuallyHidden>
            </PlainButton>
            <PlainButton href={`/api/v1/profile/resumes/${id}/txt`}>
              {texts.text} <VisuallyHidden>{title}</VisuallyHidden>
            </PlainButton>
            <form action={copy}>
              <input type="hidden" name="id" value={id} />
              <PlainButton>
                {texts.copy} <VisuallyHidden>{title}</VisuallyHidden>
              </PlainButton>
            </form>
          </div>
          <Disclosure
            summary={
              <>
                {texts.remove} <VisuallyHidden>{title}</VisuallyHidden>
              </>
            }
          >
            <form action={remove} className="row">
              <input type="hidden" name="id" value={id} />
              <span>{fill(texts.removeSure, { title })}</span>
              <PlainButton>{texts.removeYes}</PlainButton>
            </form>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
