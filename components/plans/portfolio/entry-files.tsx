import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { mostBytesOfPerson, type PortfolioEntryView } from "@/lib/plans/rules/portfolio";
import { fileKinds } from "@/lib/platform/rules/file-kind";
import { fill, type Locale } from "@/lib/platform/texts";
import type { PortfolioTexts } from "../portfolio-texts";
import type { EntryAction } from "./entry-item";
import { sizeWords } from "./portfolio-words";

type Props = {
  entry: PortfolioEntryView;
  /** Of all the person's files. */
  bytes: number;
  locale: Locale;
  texts: PortfolioTexts;
  /** What the last upload came to, when it was refused. */
  problem: string | null;
  remove: EntryAction;
};

const accepted = Object.values(fileKinds)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",");

/** The files of one entry: to take, to delete, to add. */
export function EntryFiles({ entry, bytes, locale, texts, problem, remove }: Props) {
  const { files: words } = texts;
  const used = { used: sizeWords(locale, bytes), most: sizeWords(locale, mostBytesOfPerson) };
  return (
    <section className="stack" id="files">
      <h2>{words.title}</h2>
      <p className="soft">{words.lede}</p>
      {problem ? <ErrorSummary title={texts.form.summary} errors={[{ field: "file", message: problem }]} /> : null}
      {entry.files.length > 0 ? (
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
      ) : (
        <p>{words.none}</p>
      )}
      <form
        className="stack"
        method="post"
        encType="multipart/form-data"
        action={`/api/v1/files?locale=${locale}&entryId=${entry.id}`}
      >
        <Field
          name="file"
          type="file"
          accept={accepted}
          label={words.choose}
          hint={words.hint}
          error={problem ?? undefined}
        />
        <div className="row">
          <PlainButton>{words.send}</PlainButton>
          <span className="soft sm">{fill(words.used, used)}</span>
        </div>
      </form>
    </section>
  );
}
