import type { Metadata } from "next";
import { OfferFields } from "@/components/opportunities/offer-fields";
import { offerFormTexts, offerParts } from "@/components/opportunities/offer-form-props";
import { offerTexts } from "@/components/opportunities/offer-texts";
import { Note } from "@/components/ui/note";
import { Tabs } from "@/components/ui/tabs";
import { requirePartnerStaff } from "@/lib/accounts/current-user";
import { getOfferChoices } from "@/lib/opportunities/queries/offer-choices";
import { offerPlaces, placeKey, placeOfKey } from "@/lib/opportunities/rules/moderation";
import { toLocale } from "@/lib/platform/texts";
import { StaffFrame, withQuery } from "../../staff-frame";
import { saveOfferAction } from "../actions";

type Props = PageProps<"/[locale]/offers/new">;

const path = "/offers/new";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: offerTexts(toLocale((await params).locale)).new, robots: { index: false } };
}

export default async function NewOfferPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const staff = await requirePartnerStaff(locale, path);
  const { place: asked, partner } = await searchParams;
  const texts = offerTexts(locale);
  const places = offerPlaces(staff);
  const place = placeOfKey(staff, asked) ?? places[0]!;
  const choices = await getOfferChoices(staff, { locale, schoolId: place.schoolId, chosen: null });
  const { form } = texts;
  const partnerId = choices.partners.find(({ value }) => value === partner)?.value ?? "";
  return (
    <StaffFrame locale={locale} path={path} staff={staff} crumbs={[{ href: "/offers", label: texts.title }, texts.new]}>
      <h1>{texts.new}</h1>
      {places.length > 1 ? (
        // Partners and pathways are those of one place: another place is another form.
        <Tabs
          label={texts.fields.place}
          tabs={places.map((each) => ({
            href: withQuery(`/${locale}${path}`, { place: placeKey(each) }),
            label: each.name ?? texts.everyone,
            current: each === place || placeKey(each) === placeKey(place),
          }))}
        />
      ) : null}
      {place.moderates ? null : <Note>{form.waits}</Note>}
      <OfferFields
        id="offer"
        action={saveOfferAction.bind(null, locale, null)}
        parts={offerParts({ locale, choices, staff: { partnerId } })}
        buttons={[
          place.moderates
            ? { label: form.open, intent: "open", main: true }
            : { label: form.send, intent: "save", main: true },
          { label: form.draft, intent: "draft" },
        ]}
        cancel={{ href: `/${locale}/offers`, label: form.cancel }}
        texts={offerFormTexts(texts)}
      >
        <input type="hidden" name="place" value={placeKey(place)} />
      </OfferFields>
    </StaffFrame>
  );
}
