import { hoursTexts } from "@/components/opportunities/hours-texts";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { isExplorer } from "@/lib/accounts/rules/roles";
import { listOwnHoursLines } from "@/lib/opportunities/queries/list-own-hours-lines";
import { toLocale } from "@/lib/platform/texts";
import { csvFile, csvText } from "../csv-file";

export const dynamic = "force-dynamic";

const noStore = { "Cache-Control": "private, no-store" };
const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "";

/** One's own hours as a list, to take along. */
export async function GET(request: Request) {
  const user = await getCurrentUser();
  if (!user || !isExplorer(user)) return new Response("Not found", { status: 404, headers: noStore });
  const locale = toLocale(new URL(request.url).searchParams.get("locale") ?? "");
  const { export: texts, states } = hoursTexts(locale);
  const lines = await listOwnHoursLines(user);
  async function* written() {
    for (const line of lines)
      yield csvText([
        ...[line.title, line.organisation, day(line.heldOn), Math.round((line.minutes / 60) * 100) / 100, line.minutes],
        ...[line.text, states[line.state], line.reason, line.verifiedName, day(line.verifiedAt)],
      ]);
  }
  return csvFile(texts.name, texts.columns, written(), noStore);
}
