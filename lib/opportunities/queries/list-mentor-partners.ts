import "server-only";
import { type CurrentUser, schoolsOf } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import type { PartnerKind } from "@/prisma/generated/enums";
import { needsStaff } from "../rules/care";

/** What anyone may know of a partner; whom to reach there is for staff alone. */
export type MentorPartner = {
  id: string;
  name: string;
  kind: PartnerKind;
  town: string;
  region: string;
  /** Its web page; "" for who may be a minor: they meet through staff. */
  url: string;
  demo: boolean;
  /** Whether it supports one of the pathways that were asked for. */
  fits: boolean;
};

const most = 12;

/** A school's own partners and everyone's; made-up ones only where there is not one real one, so that they never mix. */
const offersMentors = (person: CurrentUser) => {
  const isOne = (alias: "p" | "other") => {
    const p = Prisma.raw(alias);
    const schools = schoolsOf(person, "STUDENT").map(({ id }) => id);
    return Prisma.sql`${p}."endedAt" IS NULL AND 'mentor' = ANY (${p}.offers)
      AND (${p}."schoolId" IS NULL OR ${p}."schoolId" = ANY (${schools}::uuid[]))`;
  };
  return Prisma.sql`${isOne("p")}
    AND p.demo = NOT EXISTS (SELECT 1 FROM "Partner" other WHERE NOT other.demo AND ${isOne("other")})`;
};

const read = (person: CurrentUser, pathwayIds: readonly string[], id: string | null) =>
  withActor(
    person,
    (tx) => tx.$queryRaw<MentorPartner[]>`
      SELECT p.id, p.name, p.kind::text, p.town, p.region, p.demo,
        CASE WHEN ${needsStaff(person)} THEN '' ELSE p.url END AS url, p."pathwayIds" && ${pathwayIds}::text[] AS fits
      FROM "Partner" p
      WHERE ${offersMentors(person)} AND (${id}::uuid IS NULL OR p.id = ${id}::uuid)
      ORDER BY fits DESC, lower(p.name), p.id LIMIT ${most}`,
  );

/** Partners that offer mentors to this person, those of their pathways first. No contact details: staff have them. */
export const listMentorPartners = (person: CurrentUser, pathwayIds: readonly string[]): Promise<MentorPartner[]> =>
  read(person, pathwayIds, null);

/** One of them; null where it is none of this person's. */
export const findMentorPartner = async (person: CurrentUser, id: string): Promise<MentorPartner | null> =>
  (await read(person, [], id))[0] ?? null;
