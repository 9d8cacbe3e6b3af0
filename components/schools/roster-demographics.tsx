import { Checkbox } from "@/components/ui/choices";
import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import { fill, type Locale } from "@/lib/platform/texts";
import { rosterTexts } from "./roster-texts";

type Props = {
  locale: Locale;
  districts: readonly { id: string; name: string; keepDemographics: boolean }[];
  action: (districtId: string) => (form: FormData) => Promise<void>;
};

/** Whether what a roster says of people's backgrounds is stored, one district at a time; off unless someone says so. */
export function RosterDemographics({ locale, districts, action }: Props) {
  const { demographics: texts } = rosterTexts(locale);
  return (
    <>
      <p>{texts.text}</p>
      <Note tone="warn">{texts.warn}</Note>
      {districts.length === 0 ? <p className="soft">{texts.none}</p> : null}
      {districts.map(({ id, name, keepDemographics }) => (
        <details className="more" key={id}>
          <summary className="chev">{fill(keepDemographics ? texts.on : texts.off, { district: name })}</summary>
          <form action={action(id)} className="admin-form more-in">
            <input type="hidden" name="keep" value={keepDemographics ? "no" : "yes"} />
            <Checkbox
              id={`sure-${id}`}
              name="sure"
              value="yes"
              label={keepDemographics ? texts.sureOff : texts.sureOn}
              required
            />
            <div>
              <PlainButton>{keepDemographics ? texts.turnOff : texts.turnOn}</PlainButton>
            </div>
          </form>
        </details>
      ))}
    </>
  );
}
