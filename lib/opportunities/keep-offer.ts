import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { OfferInput } from "./offer-schema";

type Known = { pathways: string[] | null; occupations: string[] | null; elements: string[] | null };

/** What an opportunity's row takes from a form; ids that the catalogue does not have are left out. */
export async function offerColumns(tx: Transaction, input: OfferInput) {
  const { contactName, contactEmail, contactPhone, contactHow, shownUntil, ...row } = input;
  const { pathwayIds, occupationCodes, elementIds } = input;
  const [known] = await tx.$queryRaw<[Known]>`
    SELECT
      (SELECT array_agg(id) FROM "Pathway" WHERE id = ANY (${pathwayIds}::text[])) AS pathways,
      (SELECT array_agg(code) FROM "Occupation" WHERE code = ANY (${occupationCodes}::text[])) AS occupations,
      (SELECT array_agg(id) FROM "Element" WHERE id = ANY (${elementIds}::text[]) AND kind IN ('SKILL', 'KNOWLEDGE'))
        AS elements`;
  const those = (asked: readonly string[], there: readonly string[] | null) =>
    asked.filter((id) => there?.includes(id));
  return {
    ...row,
    pathwayIds: those(pathwayIds, known.pathways),
    occupationCodes: those(occupationCodes, known.occupations),
    elementIds: those(elementIds, known.elements),
  };
}

/** Writes whom to write to; the caller holds the opportunity. */
export async function keepOfferContact(tx: Transaction, opportunityId: string, input: OfferInput): Promise<void> {
  const contact = {
    name: input.contactName,
    email: input.contactEmail,
    phone: input.contactPhone,
    how: input.contactHow,
  };
  const { count } = await tx.opportunityContact.updateMany({ where: { opportunityId }, data: contact });
  if (count === 0) await tx.opportunityContact.createMany({ data: [{ opportunityId, ...contact }] });
}
