import { getRelease } from "@/lib/catalog/queries/get-release";
import { env } from "@/lib/platform/env";
import { tableShape } from "@/lib/survey/rules/chooser-state";

/** Where the table of the adaptive order lies; another release, questionnaire or shape has another address. */
export async function chooserAddress(instruments: readonly string[]): Promise<string | null> {
  const release = await getRelease();
  if (!release) return null;
  const query = new URLSearchParams({
    framework: env.WAYMARK_DEFAULT_FRAMEWORK,
    instruments: instruments.join(),
    release: String(release.id),
    shape: String(tableShape),
  });
  return `/api/v1/survey/chooser?${query}`;
}
