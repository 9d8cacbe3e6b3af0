import "server-only";
import { type CurrentUser, isSiteAdministrator } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { ApplicationState, Consent, OpportunityState } from "@/prisma/generated/enums";
import type { Offered } from "../rules/match-verdict";
import { inSight, workSchools } from "./opportunities-in-sight";

export type OpportunityContactDetails = { name: string; email: string; phone: string; how: string };

/** A person's own application, as far as the opportunity's page tells of it. */
export type OwnApplication = {
  id: string;
  state: ApplicationState;
  staff: Consent;
  guardian: Consent;
  openAt: Date | null;
  appliedAt: Date | null;
};

export type OpportunityView = Offered & {
  id: string;
  title: string;
  organisation: string;
  text: string;
  url: string;
  startsOn: Date | null;
  endsOn: Date | null;
  applyBy: Date | null;
  expiresAt: Date;
  seats: number | null;
  gradeFrom: number | null;
  gradeTo: number | null;
  adultsOnly: boolean;
  demo: boolean;
  /** Who reads by a link what is sent; null: nobody does. */
  partnerId: string | null;
  /** The school that offers it to its students; null: it is for everyone here. */
  schoolName: string | null;
  schoolId: string | null;
  /**
   * Why it does not show any more; null: it shows to the person now. "withdrawn": staff look at it again or said no, and
   * only what was kept when it was saved is told; "elsewhere": it is open, but not for this person.
   */
  gone: "closed" | "expired" | "withdrawn" | "elsewhere" | null;
  /** Whether a school of theirs asks guardians before an application goes out. */
  asksGuardians: boolean;
  own: OwnApplication | null;
  /** Whom to write to: for staff, and for an applicant since the application is open. */
  contact: OpportunityContactDetails | null;
};

type Kept = { title: string; organisation: string };
type Row = Omit<OpportunityView, "gone" | "own"> & {
  shows: boolean;
  state: OpportunityState;
  expired: boolean;
  own: (OwnApplication & Kept) | null;
};

function goneOf({ shows, state, expired }: Row): OpportunityView["gone"] {
  if (shows) return null;
  if (state === "CLOSED") return "closed";
  if (state !== "OPEN") return "withdrawn";
  return expired ? "expired" : "elsewhere";
}

// Nobody at the school has looked at what it says by now.
const unseen = { text: "", url: "", contact: null } as const;

/**
 * One opportunity as this person may see it: one that shows to them, or that they saved or applied to, even when it is
 * over. Null for any other. One statement.
 */
export const getOpportunity = (person: CurrentUser, id: string, at: Date): Promise<OpportunityView | null> =>
  withActor(person, async (tx) => {
    const schools = person.memberships.flatMap(({ role, schoolId }) =>
      role === "STUDENT" && schoolId !== null ? [schoolId] : [],
    );
    const [row] = await tx.$queryRaw<Row[]>`
      SELECT o.id, o.kind, o.title, o.organisation, o.text, o.url, o.town, o.region, o.remote, o."pathwayIds",
        o."occupationCodes", o."elementIds", o."payFrom", o."payTo", o."payPer", o."hoursPerWeek", o.schooling,
        o."startsOn", o."endsOn", o."applyBy", o."expiresAt", o.seats, o."gradeFrom", o."gradeTo", o."adultsOnly",
        o.demo, o."partnerId", o."schoolId", o.state, o."expiresAt" <= ${at} AS expired, ${inSight(person, at)} AS shows,
        school.name AS "schoolName",
        EXISTS (SELECT 1 FROM "School" s WHERE s.id = ANY (${schools}::uuid[]) AND s."askGuardians") AS "asksGuardians",
        CASE WHEN own.id IS NOT NULL THEN to_jsonb(own) END AS own,
        CASE WHEN c."opportunityId" IS NOT NULL THEN
          jsonb_build_object('name', c.name, 'email', c.email, 'phone', c.phone, 'how', c.how)
        END AS contact
      FROM "Opportunity" o
      LEFT JOIN "School" school ON school.id = o."schoolId"
      LEFT JOIN LATERAL (
        SELECT a.id, a.state, a.staff, a.guardian, a."openAt", a."appliedAt", a.title, a.organisation FROM "Application" a
        WHERE a."opportunityId" = o.id AND a."personId" = ${person.id}::uuid AND a."removedAt" IS NULL
      ) own ON true
      LEFT JOIN "OpportunityContact" c ON c."opportunityId" = o.id AND (
        own."openAt" IS NOT NULL OR o."schoolId" = ANY (${workSchools(person)}::uuid[])
        OR o."schoolId" IS NULL AND ${isSiteAdministrator(person)}::boolean
      )
      WHERE o.id = ${id}::uuid AND (own.id IS NOT NULL OR ${inSight(person, at)})`;
    if (!row) return null;
    const { shows: _shows, state: _state, expired: _expired, own, ...view } = row;
    const gone = goneOf(row);
    return {
      ...view,
      ...(gone === "withdrawn" && own ? { title: own.title, organisation: own.organisation, ...unseen } : {}),
      gone,
      own: own && {
        id: own.id,
        state: own.state,
        staff: own.staff,
        guardian: own.guardian,
        openAt: utc(own.openAt),
        appliedAt: utc(own.appliedAt),
      },
    };
  });

/** JSON carries the time without its zone; the database keeps all times in UTC. */
const utc = (time: Date | null): Date | null => time && new Date(`${String(time)}Z`);
