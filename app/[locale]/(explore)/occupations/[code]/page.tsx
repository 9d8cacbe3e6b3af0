import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { exploreTexts } from "@/components/catalog/explore-texts";
import { OccupationFacts } from "@/components/catalog/occupation/occupation-facts";
import { OccupationHead } from "@/components/catalog/occupation/occupation-head";
import { occupationJson } from "@/components/catalog/occupation/occupation-json";
import { OccupationView } from "@/components/catalog/occupation/occupation-view";
import { wageWords } from "@/components/catalog/wage-words";
import { PageFrame } from "@/components/layout/page-frame";
import { getNationalFigures } from "@/lib/catalog/queries/get-national-figures";
import { getOccupation, type OccupationFacts as Occupation } from "@/lib/catalog/queries/get-occupation";
import { getSettings } from "@/lib/catalog/queries/get-settings";
import { listAreaWages } from "@/lib/catalog/queries/list-area-wages";
import { listFrameworks } from "@/lib/catalog/queries/list-frameworks";
import { listLineStops } from "@/lib/catalog/queries/list-line-stops";
import { listRelated } from "@/lib/catalog/queries/list-related";
import { listCredentialsOf, listProgramsTo } from "@/lib/catalog/queries/list-ways-in";
import { env } from "@/lib/platform/env";
import { fill, type Locale, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";

type Props = { params: Promise<{ locale: string; code: string }> };

// Made at the first request and kept: two thousand pages are too many for every build.
export const generateStaticParams = () => [];
export const revalidate = false;

const occupationOnce = cache(getOccupation);

const addressOf = (occupation: Occupation) => `/occupations/${occupation.code}`;

function describe(locale: Locale, occupation: Occupation): string {
  if (occupation.summary !== null) return occupation.summary;
  const texts = exploreTexts(locale).occupation;
  const { title, entryEducation } = occupation;
  const wage = wageWords(locale, occupation);
  return wage && entryEducation
    ? fill(texts.descriptionWage, { title, wage, school: entryEducation.title.toLocaleLowerCase(locale) })
    : fill(texts.description, { title });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const occupation = await occupationOnce(locale, code);
  if (!occupation) notFound();
  return pageMetadata({
    locale,
    path: addressOf(occupation),
    title: occupation.title,
    description: describe(locale, occupation),
  });
}

export default async function OccupationPage({ params }: Props) {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const occupation = await occupationOnce(locale, code);
  if (!occupation) notFound();
  const place = occupation.places[0];
  const pathwayIds = occupation.places.flatMap(({ pathway }) => pathway?.id ?? []);
  const [national, frameworks, settings, related, stops, areas, programs, credentials] = await Promise.all([
    getNationalFigures(),
    listFrameworks(locale),
    getSettings(),
    listRelated(locale, occupation),
    place?.pathway ? listLineStops(locale, place.pathway.id, code) : [],
    listAreaWages(occupation.wageSoc),
    listProgramsTo(locale, code),
    listCredentialsOf(locale, pathwayIds),
  ]);
  const url = new URL(`/${locale}${addressOf(occupation)}`, env.WAYMARK_URL).href;
  const json = occupationJson(occupation, { url, description: describe(locale, occupation), language: locale });
  return (
    <PageFrame locale={locale} path={addressOf(occupation)} current="explore">
      <OccupationHead locale={locale} occupation={occupation} stops={stops} />
      <div className="page">
        <OccupationFacts locale={locale} occupation={occupation} national={national} thresholds={settings} />
        <OccupationView
          locale={locale}
          occupation={occupation}
          national={national}
          related={related}
          frameworks={frameworks}
          areas={areas}
          homeStates={settings.homeStates}
          programs={programs}
          credentials={credentials}
        />
      </div>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
    </PageFrame>
  );
}
