import "server-only";
import { type CurrentUser, schoolsOf } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";

/** The framework of careers that a student's school shows first; null for someone without a school. */
export async function getOwnFramework(user: CurrentUser): Promise<string | null> {
  const school = schoolsOf(user, "STUDENT")[0];
  if (!school) return null;
  return withActor(user, async (tx) => {
    const found = await tx.school.findUnique({ where: { id: school.id }, select: { framework: true } });
    return found?.framework ?? null;
  });
}
