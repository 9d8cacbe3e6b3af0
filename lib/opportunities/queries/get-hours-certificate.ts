import "server-only";
import type { Counselor, Explorer } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { withActor } from "@/lib/platform/with-actor";
import { audit } from "@/lib/platform/audit";
import { placesOf } from "./get-own-hours";

export type CertifiedEntry = {
  id: string;
  placementId: string;
  heldOn: Date;
  minutes: number;
  text: string;
  verifiedAs: string;
  verifiedName: string;
  verifiedAt: Date | null;
};

export type CertifiedRule = {
  id: string;
  titleEn: string;
  titleEs: string;
  minutes: number;
  minutesInOne: number | null;
};

/** The verified hours of one person, and of the rules that their placements count towards. */
export type HoursCertificate = {
  name: string;
  schoolName: string | null;
  places: { id: string; title: string; organisation: string; ruleId: string | null; entries: CertifiedEntry[] }[];
  rules: CertifiedRule[];
};

const mostEntries = 2_000;

async function certificateOf(tx: Transaction, personId: string): Promise<Pick<HoursCertificate, "places" | "rules">> {
  const rows = await tx.placement.findMany({
    relationLoadStrategy: "join",
    where: { personId, removedAt: null, hours: { some: { state: "VERIFIED", removedAt: null } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      organisation: true,
      ruleId: true,
      rule: { select: { id: true, titleEn: true, titleEs: true, minutes: true, minutesInOne: true } },
      hours: {
        where: { state: "VERIFIED", removedAt: null },
        orderBy: [{ heldOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
        take: mostEntries,
        select: {
          id: true,
          placementId: true,
          heldOn: true,
          minutes: true,
          text: true,
          verifiedAs: true,
          verifiedName: true,
          verifiedAt: true,
        },
      },
    },
  });
  const rules = new Map(rows.flatMap(({ rule }) => (rule ? [[rule.id, rule] as const] : [])));
  return {
    places: rows.map(({ rule: _rule, hours: entries, ...place }) => ({ ...place, entries })),
    rules: [...rules.values()],
  };
}

/** One's own verified hours. One statement. */
export const getOwnCertificate = (explorer: Explorer): Promise<HoursCertificate> =>
  withActor(explorer, async (tx) => ({
    name: explorer.name,
    schoolName: explorer.memberships.find(({ role }) => role === "STUDENT")?.schoolName ?? null,
    ...(await certificateOf(tx, explorer.id)),
  }));

export type StudentHours = HoursCertificate & {
  id: string;
  /** Minutes that were sent and wait. */
  waiting: number;
};

/** The verified hours of a student in the counselor's care now; null for anyone else's. The look is audited. */
export const getCertificateInCare = (counselor: Counselor, studentId: string): Promise<StudentHours | null> =>
  withActor(counselor, async (tx) => {
    const [student] = await tx.$queryRaw<{ name: string; schoolName: string | null }[]>`
      SELECT p.name, (
        SELECT s.name FROM "Membership" m JOIN "School" s ON s.id = m."schoolId"
        WHERE m."personId" = p.id AND m.role = 'STUDENT' AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
        ORDER BY m."from" DESC LIMIT 1
      ) AS "schoolName"
      FROM "Person" p WHERE p.id = ${studentId}::uuid AND p.id = ANY (waymark_care()) AND p.id <> ${counselor.id}::uuid`;
    if (!student) return null;
    const certificate = await certificateOf(tx, studentId);
    const places = await placesOf(tx, studentId);
    await audit(tx, {
      ...{ actorId: counselor.id, action: "hours.view", subjectId: studentId, entity: "Person", entityId: studentId },
      fields: ["name", "hours"],
    });
    const waiting = places.reduce((sum, { tally }) => sum + tally.WAITING, 0);
    return { id: studentId, ...student, ...certificate, waiting };
  });
