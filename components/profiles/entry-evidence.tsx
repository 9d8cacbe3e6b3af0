import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { fileKinds } from "@/lib/platform/rules/file-kind";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import type { EntryView } from "@/lib/profiles/rules/entry-kinds";
import type { PostAction } from "./profile-notice";
import type { ProfileTexts } from "./profile-texts";

const accepted = Object.values(fileKinds)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",");

const sizeWords = (locale: Locale, bytes: number) =>
  bytes < 1_000_000
    ? `${formatNumber(locale, Math.max(1, Math.round(bytes / 1_000)))} KB`
    : `${formatNumber(locale, bytes / 1_000_000, { maximumFractionDigits: 1 })} MB`;

type Props = { entry: EntryView; locale: Locale; texts: ProfileTexts; remove: PostAction };

/** The files of one entry: to take, to take off, to add. */
export function EntryEvidence({ entry, locale, texts, remove }: Props) {
  const words = texts.files;
  return (
    <section className="stack" id="files" aria-labelledby="files-title">
      <h2 id="files-title">{words.title}</h2>
      <p className="soft">{words.lede}</p>
      {entry.files.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="kept-files">
          {entry.files.map((file) => (
            <li key={file.id}>
              <a href={`/api/v1/files/${file.id}`} download="">
                {fill(words.get, { name: file.name, size: sizeWords(locale, file.size) })}
              </a>
              <Disclosure
                summary={
                  <>
                    {words.remove} <VisuallyHidden>{file.name}</VisuallyHidden>
                  </>
                }
              >
                <form action={remove} className="row">
                  <input type="hidden" name="id" value={file.id} />
                  <span>{fill(words.sure, { name: file.name })}</span>
                  <PlainButton>{words.sureButton}</PlainButton>
                </form>
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
      <form
        className="stack"
        method="post"
        encType="multipart/form-data"
        action={`/api/v1/profile/files?locale=${locale}&entryId=${entry.id}`}
      >
        <Field name="file" type="file" accept={accepted} label={words.choose} hint={words.hint} />
        <div>
          <PlainButton>{words.send}</PlainButton>
        </div>
      </form>
    </section>
  );
}
