import { hueStyle } from "@/components/ui/hue";
import { Note } from "@/components/ui/note";
import type { NationalFigures } from "@/lib/catalog/queries/get-national-figures";
import type { OccupationFacts } from "@/lib/catalog/queries/get-occupation";
import type { FrameworkName } from "@/lib/catalog/queries/list-frameworks";
import type { Related as RelatedOccupation } from "@/lib/catalog/queries/list-related";
import type { WayInCredential, WayInProgram } from "@/lib/catalog/queries/list-ways-in";
import type { AreaPay } from "@/lib/catalog/rules/area-pay";
import { fill, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { Growth } from "./growth";
import { Interests } from "./interests";
import { Needs } from "./needs";
import { OtherTitles } from "./other-titles";
import { Pay } from "./pay";
import { Places } from "./places";
import { Related } from "./related";
import { Schooling } from "./schooling";
import { Outside } from "./outside";
import { Credentials, Programs } from "./ways-in";

type Props = {
  locale: Locale;
  occupation: OccupationFacts;
  national: NationalFigures;
  related: readonly RelatedOccupation[];
  frameworks: readonly FrameworkName[];
  areas: readonly AreaPay[];
  homeStates: readonly string[];
  programs: readonly WayInProgram[];
  credentials: readonly WayInCredential[];
};

/** Everything known of an occupation below its head: figures on the left, people and ways on the right. */
export function OccupationView({ locale, occupation, national, related, frameworks, ...more }: Props) {
  const { areas, homeStates, programs, credentials } = more;
  const { unrated, sources } = exploreTexts(locale).occupation;
  const hue = occupation.places[0]?.cluster.hue;
  return (
    <div className="job-columns" style={hue === undefined ? undefined : hueStyle(hue)}>
      <div>
        {occupation.rated ? null : <Note title={unrated.title}>{unrated.text}</Note>}
        <Pay locale={locale} occupation={occupation} national={national} areas={areas} homeStates={homeStates} />
        <Growth locale={locale} occupation={occupation} national={national} />
        <Schooling locale={locale} occupation={occupation} />
        <Needs locale={locale} occupation={occupation} />
        <Related
          locale={locale}
          related={related}
          wage={occupation.wageMedianAtLeast ? null : occupation.wageMedian}
          line={occupation.places[0]?.pathway?.line ?? 1}
        />
        <Programs locale={locale} programs={programs} />
        <OtherTitles locale={locale} titles={occupation.otherTitles} />
      </div>
      <div>
        {occupation.rated ? <Interests locale={locale} occupation={occupation} /> : null}
        <Places locale={locale} places={occupation.places} frameworks={frameworks} />
        <Credentials locale={locale} credentials={credentials} />
        <Outside locale={locale} code={occupation.code} />
        <p className="xs soft">{fill(sources, { code: occupation.code })}</p>
      </div>
    </div>
  );
}
