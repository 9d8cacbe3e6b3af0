import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { WorkRow } from "@/lib/profiles/queries/get-own-moves";
import type { WayStepView } from "@/lib/profiles/rules/milestone-view";
import type { ApplicationState } from "@/prisma/generated/enums";

export type HomeStep = Omit<WayStepView, "files" | "note" | "remindOn" | "doneOn">;

export type HomeContact = {
  id: string;
  name: string;
  role: string;
  mentor: boolean;
  /** A talk that is planned and not held: its day, or "" without one; null where there is none. */
  planned: string | null;
};

export type HomeApplication = {
  id: string;
  title: string;
  organisation: string;
  state: ApplicationState;
  nextOn: Date | null;
};

export type SeekerHome = {
  /** How many things stand on the profile, and those that moves begin with. */
  entries: number;
  work: WorkRow[];
  resumes: number;
  way: { occupationCode: string; steps: HomeStep[] } | null;
  contacts: HomeContact[];
  /** Those that go on, the next day first. */
  applications: HomeApplication[];
  /** Minutes by state. */
  hours: { verified: number; waiting: number; rejected: number; draft: number };
  unread: number;
  hasResult: boolean;
  saved: { clusters: string[]; pathways: string[]; occupations: string[] };
};

type Row = {
  entries: number;
  work: WorkRow[];
  resumes: number;
  to: string | null;
  steps: (Omit<HomeStep, "dueOn"> & { dueOn: string | null })[];
  contacts: HomeContact[];
  applications: (Omit<HomeApplication, "nextOn"> & { nextOn: string | null })[];
  hours: Record<"VERIFIED" | "WAITING" | "REJECTED" | "DRAFT", number | undefined>;
  unread: number;
  hasResult: boolean;
  saved: { kind: string; id: string }[];
};

const mostSaved = 500;
const mostApplications = 6;

const dayOf = (date: string | null) => (date === null ? null : new Date(`${date}T00:00:00Z`));

/**
 * All that the page of someone who looks for work says of them, in one statement: the way, people, applications, hours,
 * saved things, and what of the profile moves begin with.
 */
export const getSeekerHome = (person: Explorer): Promise<SeekerHome> =>
  withActor(person, async (tx) => {
    const [row] = await tx.$queryRaw<[Row]>`
      WITH me AS (SELECT ${person.id}::uuid AS id),
      way AS (SELECT d.id, d."occupationCode" FROM "Destination" d, me WHERE d."personId" = me.id AND d."endedAt" IS NULL LIMIT 1)
      SELECT
        (SELECT count(*)::int FROM "ProfileEntry" e WHERE e."personId" = me.id AND e."removedAt" IS NULL) AS entries,
        (SELECT coalesce(json_agg(json_build_object('kind', e.kind, 'occupationCode', e."occupationCode",
            'elementId', e."elementId", 'level', e.level, 'startsOn', e."startsOn", 'endsOn', e."endsOn")), '[]')
          FROM "ProfileEntry" e WHERE e."personId" = me.id AND e."removedAt" IS NULL
            AND (e.kind = 'WORK' AND e."occupationCode" IS NOT NULL
              OR e.kind = 'SKILL' AND e."elementId" IS NOT NULL AND e.level IS NOT NULL)) AS work,
        (SELECT count(*)::int FROM "Resume" r WHERE r."personId" = me.id AND r."removedAt" IS NULL) AS resumes,
        (SELECT way."occupationCode" FROM way) AS "to",
        (SELECT coalesce(json_agg(json_build_object('id', m.id, 'kind', m.kind, 'title', m.title, 'about', m.about,
            'state', m.state, 'waitsFor', coalesce(m."waitsFor", '{}'), 'either', m.either, 'dueOn', m."dueOn")
            ORDER BY m.position, m.id), '[]')
          FROM "Milestone" m JOIN way ON way.id = m."destinationId" WHERE m."personId" = me.id) AS steps,
        (SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'role', c.role, 'mentor', c.mentor,
            'planned', talk.planned) ORDER BY nullif(talk.planned, '') NULLS LAST, talk.planned IS NULL, c.name, c.id), '[]')
          FROM "Contact" c LEFT JOIN LATERAL (
            SELECT coalesce(min(v."plannedOn")::text, '') AS planned FROM "Conversation" v
            WHERE v."contactId" = c.id AND v."heldOn" IS NULL HAVING count(*) > 0
          ) talk ON true
          WHERE c."personId" = me.id AND c."removedAt" IS NULL) AS contacts,
        (SELECT coalesce(json_agg(to_json(one) ORDER BY one."nextOn" NULLS LAST, one.id), '[]') FROM (
            SELECT a.id, a.title, a.organisation, a.state, a."nextOn" FROM "Application" a
            WHERE a."personId" = me.id AND a."removedAt" IS NULL AND a.state NOT IN ('ENDED', 'DECLINED')
            ORDER BY a."nextOn" NULLS LAST, a."changedAt" DESC, a.id LIMIT ${mostApplications}
          ) one) AS applications,
        (SELECT coalesce(json_object_agg(one.state, one.minutes), '{}') FROM (
            SELECT h.state, sum(h.minutes)::int AS minutes FROM "HoursEntry" h JOIN "Placement" p ON p.id = h."placementId"
            WHERE h."personId" = me.id AND h."removedAt" IS NULL AND p."removedAt" IS NULL GROUP BY h.state
          ) one) AS hours,
        (SELECT count(*)::int FROM "MessageRecipient" r JOIN "Message" m ON m.id = r."messageId"
          WHERE r."personId" = me.id AND r."readAt" IS NULL AND m."takenAt" IS NULL) AS unread,
        EXISTS (SELECT 1 FROM "SurveyAttempt" a JOIN "SurveyResult" r ON r."attemptId" = a.id
          WHERE a."personId" = me.id) AS "hasResult",
        (SELECT coalesce(json_agg(json_build_object('kind', one.kind, 'id', one."targetId")
            ORDER BY one."createdAt" DESC, one.id DESC), '[]') FROM (
            SELECT s.id, s.kind, s."targetId", s."createdAt" FROM "SavedItem" s WHERE s."personId" = me.id
            ORDER BY s."createdAt" DESC, s.id DESC LIMIT ${mostSaved}
          ) one) AS saved
      FROM me`;
    const savedOf = (kind: string) => row.saved.flatMap((item) => (item.kind === kind ? [item.id] : []));
    return {
      ...row,
      way:
        row.to === null
          ? null
          : { occupationCode: row.to, steps: row.steps.map((step) => ({ ...step, dueOn: dayOf(step.dueOn) })) },
      applications: row.applications.map((each) => ({ ...each, nextOn: dayOf(each.nextOn) })),
      hours: {
        verified: row.hours.VERIFIED ?? 0,
        waiting: row.hours.WAITING ?? 0,
        rejected: row.hours.REJECTED ?? 0,
        draft: row.hours.DRAFT ?? 0,
      },
      saved: { clusters: savedOf("CLUSTER"), pathways: savedOf("PATHWAY"), occupations: savedOf("OCCUPATION") },
    };
  });
