import "server-only";
import { cookies } from "next/headers";
import { getCurrentUser } from "@/lib/accounts/current-user";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { attemptCookie } from "./attempt-key";
import type { Holder } from "./with-holder";

/** Whoever answers in this browser: the signed-in person, and the key of an attempt from before. */
export async function getCurrentHolder(): Promise<Holder & { person: CurrentUser | null }> {
  return { person: await getCurrentUser(), key: (await cookies()).get(attemptCookie)?.value || null };
}
