import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import type { FinderAsk } from "@/lib/opportunities/finder-schema";
import { fill, type Locale } from "@/lib/platform/texts";
import { finderTexts } from "./finder-texts";

type Props = {
  locale: Locale;
  ask: FinderAsk;
  occupation: { code: string; title: string } | null;
  states: readonly { code: string; name: string }[];
};

/** For what and where one looks: a form that only changes the address. */
export function FinderForm({ locale, ask, occupation, states }: Props) {
  const texts = finderTexts(locale);
  const { occupation: _, ...rest } = ask;
  const without = new URLSearchParams(
    Object.entries(rest).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  return (
    <form action={`/${locale}/finders`} className="finder-form">
      {occupation ? (
        <p className="row">
          <input type="hidden" name="occupation" value={occupation.code} />
          <b>
            {fill(texts.for, { title: "" })}
            <a href={`/${locale}/occupations/${occupation.code}`}>{occupation.title}</a>
          </b>
          <a href={`/${locale}/finders?${without.toString()}`}>{texts.without}</a>
        </p>
      ) : (
        <p>
          {texts.choose} <a href={`/${locale}/occupations`}>{texts.chooseLink}</a>
        </p>
      )}
      <div className="row">
        <Field name="place" label={texts.place} defaultValue={ask.place} autoComplete="address-level2" short />
        <Field as="select" name="state" label={texts.state} defaultValue={ask.state ?? ""} short>
          <option value="">{texts.anyState}</option>
          {states.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Field>
        <PlainButton>{texts.show}</PlainButton>
      </div>
    </form>
  );
}
