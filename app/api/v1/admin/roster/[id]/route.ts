import { rosterTexts } from "@/components/schools/roster-texts";
import { rosterWords } from "@/components/schools/roster-words";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { type Administrator, isAdministrator } from "@/lib/accounts/rules/roles";
import { csvCell } from "@/lib/catalog/rules/open-data-csv";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { getRosterRun, walkRosterProblems } from "@/lib/schools/roster-queries";
import { runIdSchema } from "@/lib/schools/rules/roster/run-id";
import { csvFile } from "../../../csv-file";

export const dynamic = "force-dynamic";

const noStore = { "Cache-Control": "private, no-store" };
const absent = () => new Response(null, { status: 404, headers: noStore });

async function* lines(administrator: Administrator, runId: string, locale: Locale) {
  const texts = rosterTexts(locale);
  for await (const problems of walkRosterProblems(administrator, runId))
    yield problems
      .map(({ file, line, column, code, value, isSevere }) => {
        const { what, mend } = rosterWords(locale, code);
        const weight = isSevere ? texts.problems.severe : texts.problems.mild;
        return `${[file, line, column, weight, what, value, mend].map(csvCell).join(",")}\r\n`;
      })
      .join("");
}

/** Every problem of a run as a file, to be worked through beside the student information system. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/admin/roster/[id]">) {
  const user = await getCurrentUser();
  if (!user || !isAdministrator(user)) return absent();
  const id = runIdSchema.safeParse((await params).id);
  const run = id.success ? await getRosterRun(user, id.data) : null;
  if (!run) return absent();
  const locale = toLocale(new URL(request.url).searchParams.get("locale") ?? "");
  const { problems: texts } = rosterTexts(locale);
  const columns = [texts.file, texts.line, texts.column, texts.weight, texts.what, texts.value, texts.mend];
  return csvFile("roster-problems", columns, lines(user, run.id, locale), noStore);
}
