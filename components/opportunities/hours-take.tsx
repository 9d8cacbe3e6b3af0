import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { hoursTexts } from "./hours-texts";
import type { HoursAction } from "./hours-notice";

/** Verified hours that are not, or not all, on the profile yet. */
export type HoursOffer = {
  placementId: string;
  title: string;
  organisation: string;
  hours: number;
  entryId: string | null;
  /** What is offered first. */
  as: "WORK" | "VOLUNTEER";
};

type Props = { locale: Locale; offers: readonly HoursOffer[]; take: HoursAction };

/** Offers verified hours for the profile and so for the résumé; nothing goes there unless the person presses. */
export function HoursTake({ locale, offers, take }: Props) {
  const { take: texts } = hoursTexts(locale);
  if (offers.length === 0) return null;
  return (
    <section className="panel stack hours-part no-print" aria-labelledby="take-hours">
      <h2 id="take-hours">{texts.title}</h2>
      {offers.map(({ placementId, title, organisation, hours, entryId, as }) => (
        <form action={take} className="row hours-take" key={placementId}>
          <input type="hidden" name="placementId" value={placementId} />
          <span>
            {fill(entryId === null ? texts.new : texts.more, {
              ...{ title, organisation, hours: plural(locale, hours, texts.hours) },
            })}
          </span>
          {entryId === null ? (
            <Field as="select" name="kind" id={`kind-${placementId}`} label={texts.as} short defaultValue={as}>
              {Object.entries(texts.kinds).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Field>
          ) : (
            <input type="hidden" name="kind" value={as} />
          )}
          <PlainButton>{entryId === null ? texts.action : texts.renew}</PlainButton>
        </form>
      ))}
    </section>
  );
}
