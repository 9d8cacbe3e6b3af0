import { OccupationFacts } from "@/components/catalog/occupation/occupation-facts";
import { OccupationHead } from "@/components/catalog/occupation/occupation-head";
import { OccupationView } from "@/components/catalog/occupation/occupation-view";
import { getNationalFigures } from "@/lib/catalog/queries/get-national-figures";
import type { OccupationFacts as Occupation } from "@/lib/catalog/queries/get-occupation";
import { getSettings } from "@/lib/catalog/queries/get-settings";
import { listAreaWages } from "@/lib/catalog/queries/list-area-wages";
import { listFrameworks } from "@/lib/catalog/queries/list-frameworks";
import { listLineStops } from "@/lib/catalog/queries/list-line-stops";
import { listRelated } from "@/lib/catalog/queries/list-related";
import { listCredentialsOf, listProgramsTo } from "@/lib/catalog/queries/list-ways-in";
import type { Locale } from "@/lib/platform/texts";

/** The page of an occupation below the header. */
export async function OccupationBody({ locale, occupation }: { locale: Locale; occupation: Occupation }) {
  const place = occupation.places[0];
  const pathwayIds = occupation.places.flatMap(({ pathway }) => pathway?.id ?? []);
  const [national, frameworks, settings, related, stops, areas, programs, credentials] = await Promise.all([
    getNationalFigures(),
    listFrameworks(locale),
    getSettings(),
    listRelated(locale, occupation),
    place?.pathway ? listLineStops(locale, place.pathway.id, occupation.code) : [],
    listAreaWages(occupation.wageSoc),
    listProgramsTo(locale, occupation.code),
    listCredentialsOf(locale, pathwayIds),
  ]);
  return (
    <>
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
    </>
  );
}
