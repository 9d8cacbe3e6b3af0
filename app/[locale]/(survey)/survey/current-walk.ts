import { redirect } from "next/navigation";
import type { Locale } from "@/lib/platform/texts";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { type AskedSurvey, getInstrument } from "@/lib/survey/queries/get-instrument";
import { getOwnAttempt, type OwnAttempt } from "@/lib/survey/queries/get-own-attempt";

export type CurrentWalk = {
  person: Awaited<ReturnType<typeof getCurrentHolder>>["person"];
  /** The attempt that is open, null before the first answer. */
  open: OwnAttempt | null;
  survey: AskedSurvey;
};

/** Where this visitor stands in the survey. One who has finished without an account is asked first whether to start over. */
export async function getCurrentWalk(locale: Locale): Promise<CurrentWalk> {
  const holder = await getCurrentHolder();
  const attempt = await getOwnAttempt(holder);
  if (attempt?.submittedAt && !holder.person) redirect(`/${locale}/survey?problem=submitted`);
  const open = attempt && !attempt.submittedAt ? attempt : null;
  return { person: holder.person, open, survey: await getInstrument(locale, open?.instruments) };
}
