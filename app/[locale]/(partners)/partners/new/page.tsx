import type { Metadata } from "next";
import { OfferFields } from "@/components/opportunities/offer-fields";
import { partnerFormTexts, partnerParts } from "@/components/opportunities/partner-form-props";
import { partnerTexts } from "@/components/opportunities/partner-texts";
import { requirePartnerStaff } from "@/lib/accounts/current-user";
import { getOfferChoices } from "@/lib/opportunities/queries/offer-choices";
import { offerPlaces, placeOfKey } from "@/lib/opportunities/rules/moderation";
import { toLocale } from "@/lib/platform/texts";
import { placeChoices, StaffFrame } from "../../staff-frame";
import { savePartnerAction } from "../actions";

type Props = PageProps<"/[locale]/partners/new">;

const path = "/partners/new";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: partnerTexts(toLocale((await params).locale)).new, robots: { index: false } };
}

export default async function NewPartnerPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const staff = await requirePartnerStaff(locale, path);
  const { place: asked } = await searchParams;
  const texts = partnerTexts(locale);
  const places = offerPlaces(staff);
  const schoolId = (placeOfKey(staff, asked) ?? places[0])?.schoolId ?? null;
  const { pathways } = await getOfferChoices(staff, { locale, schoolId, chosen: null });
  return (
    <StaffFrame
      locale={locale}
      path={path}
      staff={staff}
      crumbs={[{ href: "/partners", label: texts.title }, texts.new]}
    >
      <h1>{texts.new}</h1>
      <OfferFields
        id="partner"
        action={savePartnerAction.bind(null, locale, null)}
        parts={partnerParts(texts, { places: placeChoices(places, asked, texts.everyone), pathways })}
        buttons={[{ label: texts.form.add, main: true }]}
        cancel={{ href: `/${locale}/partners`, label: texts.form.cancel }}
        texts={partnerFormTexts(texts)}
      />
    </StaffFrame>
  );
}
