import { hueStyle } from "@/components/ui/hue";
import { Note } from "@/components/ui/note";
import type { NationalFigures } from "@/lib/catalog/queries/get-national-figures";
import type { OccupationFacts } from "@/lib/catalog/queries/get-occupation";
import type { FrameworkName } from "@/lib/catalog/queries/list-frameworks";
import type { Related as RelatedOccupation } from "@/lib/catalog/queries/list-related";
import { fill, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { Interests } from "./interests";
import { Needs } from "./needs";
import { OtherTitles } from "./other-titles";
import { Growth, Pay } from "./pay-and-growth";
import { Places } from "./places";
import { Related } from "./related";
import { Schooling } from "./schooling";

type Props = {
  locale: Locale;
  occupation: OccupationFacts;
  national: NationalFigures;
  related: readonly RelatedOccupation[];
  frameworks: readonly FrameworkName[];
};

/** Everything known of an occupation below its head: figures on the left, people and ways on the right. */
export function OccupationView({ locale, occupation, national, related, frameworks }: Props) {
  const { unrated, sources } = exploreTexts(locale).occupation;
  const hue = occupation.places[0]?.cluster.hue;
  const places = <Places locale={locale} places={occupation.places} frameworks={frameworks} />;
  // Without knowledge and skills the left column is short, and the right one has the compass and the ways on.
  const isLeftShort = occupation.rated && occupation.knowledge.length === 0;
  return (
    <div className="job-columns" style={hue === undefined ? undefined : hueStyle(hue)}>
      <div>
        {occupation.rated ? null : <Note title={unrated.title}>{unrated.text}</Note>}
        <Pay locale={locale} occupation={occupation} national={national} />
        <Growth locale={locale} occupation={occupation} national={national} />
        <Schooling locale={locale} occupation={occupation} />
        <Needs locale={locale} occupation={occupation} />
        <OtherTitles locale={locale} titles={occupation.otherTitles} />
        {isLeftShort ? places : null}
      </div>
      <div>
        {occupation.rated ? <Interests locale={locale} occupation={occupation} /> : null}
        <Related
          locale={locale}
          related={related}
          wage={occupation.wageMedianAtLeast ? null : occupation.wageMedian}
          line={occupation.places[0]?.pathway?.line ?? 1}
        />
        {isLeftShort ? null : places}
        <p className="xs soft">{fill(sources, { code: occupation.code })}</p>
      </div>
    </div>
  );
}
