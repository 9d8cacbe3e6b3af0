import { RadioGroup } from "@/components/ui/choices";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { type DigestEvery, digestChoices } from "@/lib/counseling/rules/digest";
import type { Locale } from "@/lib/platform/texts";
import { digestTexts } from "./digest-texts";

type Props = {
  locale: Locale;
  every: DigestEvery;
  hasEmail: boolean;
  saved: boolean;
  action: (form: FormData) => Promise<void>;
};

/** How often someone is reminded by mail: a part of the page of one's account. */
export function DigestSection({ locale, every, hasEmail, saved, action }: Props) {
  const texts = digestTexts(locale);
  return (
    <section id="reminders" className="stack">
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      <div role="status">{saved ? <Note tone="ok">{texts.saved}</Note> : null}</div>
      {hasEmail ? null : <p className="soft">{texts.noEmail}</p>}
      <form action={action} className="stack">
        <RadioGroup
          name="every"
          legend={texts.legend}
          defaultValue={String(every)}
          choices={digestChoices.map((choice) => ({ value: String(choice), label: texts.every[choice] }))}
        />
        <div>
          <PlainButton>{texts.save}</PlainButton>
        </div>
      </form>
    </section>
  );
}
