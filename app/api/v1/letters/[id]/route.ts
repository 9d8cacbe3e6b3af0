import { getCurrentUser } from "@/lib/accounts/current-user";
import { isExplorer } from "@/lib/accounts/rules/roles";
import { applicationIdSchema } from "@/lib/opportunities/application-schema";
import { getLetter } from "@/lib/opportunities/queries/list-letters";

const absent = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

/** One of one's own letters as a text file. */
export async function GET(_: Request, { params }: RouteContext<"/api/v1/letters/[id]">): Promise<Response> {
  const person = await getCurrentUser();
  const id = applicationIdSchema.safeParse((await params).id);
  if (!person || !isExplorer(person) || !id.success) return absent();
  const letter = await getLetter(person, id.data);
  if (!letter) return absent();
  // Windows' own editor shows one long line without the carriage returns.
  return new Response(`${letter.text.replace(/\r?\n/g, "\r\n")}\r\n`, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": 'attachment; filename="letter.txt"',
      "content-language": letter.locale,
      "cache-control": "no-store",
    },
  });
}
