import { lastDayShown } from "@/lib/opportunities/rules/offer-end";
import { env } from "@/lib/platform/env";

/** What the form shows as the last day: empty where it is over, or where the last day to apply says it already. */
export function shownUntilOf({ expiresAt, applyBy }: { expiresAt: Date; applyBy: Date | null }, at: Date): string {
  const last = lastDayShown(expiresAt, env.WAYMARK_TIME_ZONE);
  return expiresAt <= at || last.getTime() === applyBy?.getTime() ? "" : last.toISOString().slice(0, 10);
}
