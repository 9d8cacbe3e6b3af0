import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { fileKinds } from "@/lib/platform/rules/file-kind";
import { fill, type Locale } from "@/lib/platform/texts";
import type { WayStepView } from "@/lib/profiles/rules/milestone-view";
import type { WayTexts } from "../way-texts";

type Props = {
  locale: Locale;
  step: WayStepView;
  /** What the last upload came to, when it was refused. */
  problem: string | undefined;
  remove: (form: FormData) => Promise<void>;
  texts: WayTexts;
};

const accepted = Object.values(fileKinds)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",");

/** The files that show a step: to take, to delete, to add. */
export function StepFiles({ locale, step, problem, remove, texts }: Props) {
  const words = texts.evidence;
  return (
    <section className="stack" id="files">
      <h2>{words.title}</h2>
      <p className="soft">{words.lede}</p>
      {problem ? <ErrorSummary title={texts.form.summary} errors={[{ field: "file", message: problem }]} /> : null}
      {step.files.length === 0 ? <p>{words.none}</p> : null}
      <ul className="kept-files">
        {step.files.map(({ id, name }) => (
          <li key={id}>
            <a href={`/api/v1/files/${id}`} download="">
              {fill(words.get, { name })}
            </a>
            <Disclosure
              summary={
                <>
                  {words.remove} <VisuallyHidden>{name}</VisuallyHidden>
                </>
              }
            >
              <form action={remove} className="row">
                <input type="hidden" name="file" value={id} />
                <span>{fill(words.removeNamed, { name })}</span>
                <PlainButton>{words.sure}</PlainButton>
              </form>
            </Disclosure>
          </li>
        ))}
      </ul>
      <form
        className="stack"
        method="post"
        encType="multipart/form-data"
        action={`/api/v1/way/files?locale=${locale}&milestoneId=${step.id}`}
      >
        <Field name="file" type="file" accept={accepted} label={words.choose} hint={words.hint} error={problem} />
        <div className="row">
          <PlainButton>{words.send}</PlainButton>
        </div>
      </form>
    </section>
  );
}
