import { titleIn, type TransferOccupation, type TransferWorld } from "@/lib/catalog/rules/transfer-world";
import type { RankedMove } from "@/lib/catalog/rules/move-groups";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import type { MoveTexts } from "../move-texts";

/** A move with the facts of where it leads, and how it fits one's interests (0 to 100). */
export type MoveRow = RankedMove & { occupation: TransferOccupation; fit: number | null };

const stages = (locale: Locale, up: number | null, texts: MoveTexts): string => {
  const { reasons } = texts;
  if (up === null) return reasons.schoolUnknown;
  if (up === 0) return reasons.schoolSame;
  return plural(locale, Math.abs(up), up > 0 ? reasons.schoolMore : reasons.schoolLess);
};

/** Why a move stands where it does, with its numbers. */
export function reasonWords(locale: Locale, world: TransferWorld, move: RankedMove, texts: MoveTexts): string[] {
  const { direction, from, code } = move;
  const { reasons } = texts;
  const start = world.places.get(from);
  return [
    ...(start && from !== code ? [fill(reasons.near, { title: titleIn(locale, start) })] : []),
    ...(direction.shared && direction.shared.length > 0
      ? [plural(locale, direction.shared.length, reasons.shared)]
      : []),
    stages(locale, direction.school, texts),
    ...(direction.zone
      ? [plural(locale, Math.abs(direction.zone), direction.zone > 0 ? reasons.zoneMore : reasons.zoneLess)]
      : []),
  ];
}
