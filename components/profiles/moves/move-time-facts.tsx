import { Facts } from "@/components/ui/facts";
import { termIn, type TransferOccupation, type TransferWorld } from "@/lib/catalog/rules/transfer-world";
import { underAYear } from "@/lib/catalog/rules/move-time";
import { fill, type Locale } from "@/lib/platform/texts";
import type { MoveTexts } from "../move-texts";

type Props = {
  locale: Locale;
  world: TransferWorld;
  place: TransferOccupation;
  /** Stages of school up from what one did; null where it is not known. */
  schoolUp: number | null;
  texts: MoveTexts;
};

/** How long and how much, as far as the categories of the sources say it. */
export function MoveTimeFacts({ locale, world, place, schoolUp, texts }: Props) {
  const { facts, ...words } = texts.one;
  const term = (kind: Parameters<typeof termIn>[2], key: string | null) =>
    termIn(world, locale, kind, key) ?? texts.unknown;
  return (
    <Facts
      facts={[
        { label: facts.year, value: words.year[underAYear({ ...place, schoolUp })], note: words.yearNote },
        { label: facts.school, value: term("ENTRY_EDUCATION", place.entryEducation) },
        { label: facts.experience, value: term("EXPERIENCE_NEEDED", place.experienceNeeded) },
        { label: facts.training, value: term("ON_THE_JOB_TRAINING", place.onTheJobTraining) },
        {
          label: facts.zone,
          value: place.jobZone === null ? texts.unknown : fill(facts.zoneOf, { zone: place.jobZone }),
        },
        { label: facts.cost, value: words.cost, note: words.costNote },
      ]}
    />
  );
}
