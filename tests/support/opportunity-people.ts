// An employer with something to apply to, its signed link, and students who apply.
import { randomUUID } from "node:crypto";
import type { Counselor, CurrentUser, Explorer } from "@/lib/accounts/rules/roles";
import { askForConsent } from "@/lib/opportunities/ask-for-consent";
import { sendApplication, type Sending } from "@/lib/opportunities/send-application";
import { createLink } from "@/lib/platform/signed-links";
import { withActor } from "@/lib/platform/with-actor";
import { assign, createCounselor, createSchool, createStudent } from "./factories";
import { insertRow, owner } from "./owner";

export const soon = (days = 30) => new Date(Date.now() + days * 86_400_000);

type More = Record<string, unknown>;

/** An open opportunity of a partner of this school; of everyone, with null. */
export async function createOpportunity(schoolId: string | null, more: More = {}) {
  const partnerId = randomUUID();
  const opportunityId = randomUUID();
  await insertRow("Partner", { id: partnerId, schoolId, kind: "EMPLOYER", name: "Gateway Robotics" });
  await insertRow("Opportunity", {
    id: opportunityId,
    schoolId,
    partnerId,
    kind: "INTERNSHIP",
    title: "Robot technician for a summer",
    organisation: "Gateway Robotics",
    state: "OPEN",
    expiresAt: soon(),
    ...more,
  });
  await insertRow("OpportunityContact", { opportunityId, name: "Ada Boss", email: "ada@gateway.example" });
  return { partnerId, opportunityId };
}

/** A link by which the employer looks at what it offers. */
export const givePartnerLink = (giver: CurrentUser, partnerId: string): Promise<string> =>
  withActor(giver, async (tx) => {
    const target = { purpose: "partner", targetId: partnerId, personId: giver.id };
    return (await createLink(tx, giver, target, new Date())).token;
  });

export type World = {
  school: { id: string };
  counselor: Counselor;
  student: Explorer;
  partnerId: string;
  opportunityId: string;
  /** The employer's. */
  token: string;
};

/** A tenth grader in a counselor's care, and an employer who offers something to the school. */
export async function applyWorld({ askGuardians = false }: { askGuardians?: boolean } = {}): Promise<World> {
  const school = await createSchool();
  if (askGuardians) await owner.query(`UPDATE "School" SET "askGuardians" = true WHERE id = $1`, [school.id]);
  const counselor = await createCounselor(school.id, { name: "Rosa Delgado" });
  const student = await createStudent({ schoolId: school.id, grade: 10, name: "Maya Robinson" });
  await assign(school.id, counselor.id, student.id);
  const offered = await createOpportunity(school.id);
  return { school, counselor, student, ...offered, token: await givePartnerLink(counselor, offered.partnerId) };
}

export const resume = {
  basics: { name: "Maya Robinson", email: "maya@home.example" },
  work: [{ name: "Corner store" }],
};

export const sending = (opportunityId: string, more: Partial<Sending> = {}): Sending => ({
  opportunityId,
  name: "Maya Robinson",
  email: "maya@home.example",
  phone: "314 555 0100",
  letter: "I build robots.",
  resume,
  adult: false,
  ...more,
});

export async function sent({ student, opportunityId }: Pick<World, "student" | "opportunityId">): Promise<string> {
  const result = await sendApplication(student, sending(opportunityId), new Date());
  if (!result.ok) throw new Error(result.problem);
  return result.value.applicationId;
}

/** A link by which the guardian answers. */
export async function asked(giver: CurrentUser, applicationId: string): Promise<string> {
  const link = await askForConsent(
    giver,
    { applicationId, email: "", locale: "es" },
    () => ({ subject: "", body: "" }),
    new Date(),
  );
  if (!link.ok) throw new Error(link.problem);
  return link.value.token;
}
