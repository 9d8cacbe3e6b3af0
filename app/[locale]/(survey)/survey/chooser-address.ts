import { getRelease } from "@/lib/catalog/queries/get-release";
import { env } from "@/lib/platform/env";

/** Where the table of the adaptive order lies; another release or another questionnaire has another address. */
export async function chooserAddress(instruments: readonly string[]): Promise<string | null> {
  const release = await getRelease();
  if (!release) return null;
  const query = new URLSearchParams({
    framework: env.WAYMARK_DEFAULT_FRAMEWORK,
    instruments: instruments.join(),
    release: String(release.id),
  });
  return `/api/v1/survey/chooser?${query}`;
}
