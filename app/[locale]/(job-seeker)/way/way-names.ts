import "server-only";
import type { StepNames } from "@/components/profiles/way/step-words";
import { getTransferWorld } from "@/lib/catalog/queries/get-transfer-world";
import { listStepNames } from "@/lib/catalog/queries/list-step-names";
import type { Locale } from "@/lib/platform/texts";
import { aboutIds } from "@/lib/profiles/rules/milestone-view";

/** The names of all that some steps are about; null before the first catalogue. */
export async function namesOfSteps(
  locale: Locale,
  steps: readonly { about: string | null }[],
): Promise<StepNames | null> {
  const world = await getTransferWorld();
  if (!world) return null;
  const listed = await listStepNames(locale, {
    credentials: aboutIds(steps, "credential"),
    programs: aboutIds(steps, "program"),
  });
  return { world, listed };
}
