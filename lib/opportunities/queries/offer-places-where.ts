import "server-only";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { Prisma } from "@/prisma/generated/client";
import { offerPlaces } from "../rules/moderation";

const split = (staff: PartnerStaff, moderates: boolean) => {
  const places = offerPlaces(staff).filter((place) => place.moderates || !moderates);
  return {
    schoolIds: places.flatMap(({ schoolId }) => schoolId ?? []),
    everyones: places.some(({ schoolId }) => schoolId === null),
  };
};

type Options = { /** Only where they open what waits. */ moderates?: boolean };

/** The condition on a partner or an opportunity that it belongs to a place of this person. */
export function atPlaces(staff: PartnerStaff, { moderates = false }: Options = {}) {
  const { schoolIds, everyones } = split(staff, moderates);
  return { OR: [{ schoolId: { in: schoolIds } }, ...(everyones ? [{ schoolId: null }] : [])] };
}

/** The same for the row `alias` of a statement. */
export function atPlacesSql(staff: PartnerStaff, alias: "p" | "o") {
  const { schoolIds, everyones } = split(staff, false);
  const row = Prisma.raw(alias);
  return Prisma.sql`(${row}."schoolId" = ANY (${schoolIds}::uuid[]) OR (${everyones} AND ${row}."schoolId" IS NULL))`;
}
