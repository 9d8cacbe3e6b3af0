import "server-only";
import { sha256 } from "@/lib/platform/digest";
import type { Transaction } from "@/lib/platform/db";
import type { OpportunityState } from "@/prisma/generated/enums";
import type { PayPeriod } from "../rules/kinds";
import type { OfferRow, ReadOffers } from "./offer-row";
import { type KeptOffer, saidBy } from "./plan-offers";

export const sourceOf = { csv: "CSV", posting: "JOB_POSTING" } as const;

/** Tells what a source says of one opportunity from what it said before. */
export const versionOf = (row: OfferRow): string => sha256(saidBy(row)).slice(0, 16);

// The key and the version of what it stands for stand in one column: rows of one file go in one after the other.
const seam = "|v:";
export const sourceKey = (row: OfferRow): string => `${row.key}${seam}${versionOf(row)}`;

const day = (date: Date | null) => date && date.toISOString().slice(0, 10);

/** Whoever brings opportunities to a place goes one after the other: what was compared stays so until it is written. */
export const lockImports = (tx: Transaction, schoolId: string | null) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`opportunity-imports:${schoolId ?? "everyone"}`}, 0))`;

/** What came to this place from files of this format before. */
export async function keptOffers(
  tx: Transaction,
  schoolId: string | null,
  format: ReadOffers["format"],
): Promise<KeptOffer[]> {
  const rows = await tx.opportunity.findMany({
    where: { schoolId, source: sourceOf[format], sourceKey: { not: null }, demo: false },
    include: { contact: true },
    relationLoadStrategy: "join",
  });
  return rows.map(({ contact, ...row }) => {
    const at = row.sourceKey!.lastIndexOf(seam);
    return {
      ...row,
      key: row.sourceKey!.slice(0, at),
      version: row.sourceKey!.slice(at + seam.length),
      state: row.state as OpportunityState,
      payPer: row.payPer as PayPeriod,
      startsOn: day(row.startsOn),
      endsOn: day(row.endsOn),
      applyBy: day(row.applyBy),
      shownUntil: null,
      contactName: contact?.name ?? "",
      contactEmail: contact?.email ?? "",
      contactPhone: contact?.phone ?? "",
      contactHow: contact?.how ?? "",
    };
  });
}
