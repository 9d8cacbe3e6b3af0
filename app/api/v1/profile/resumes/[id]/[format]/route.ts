import { resumeDocument } from "@/components/profiles/resume-document";
import { resumePdf } from "@/components/profiles/resume-pdf";
import { resumePlainText } from "@/components/profiles/resume-plain-text";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { isExplorer } from "@/lib/accounts/rules/roles";
import { makePdf } from "@/lib/platform/pdf";
import { getResume } from "@/lib/profiles/queries/list-resumes";
import { idSchema } from "@/lib/profiles/schema";

const types = { pdf: "application/pdf", txt: "text/plain; charset=utf-8" };
const noStore = { "Cache-Control": "private, no-store" };

/** One version of one's résumé: a tagged PDF, or plain text. Anybody else's is absent. */
export async function GET(_request: Request, { params }: RouteContext<"/api/v1/profile/resumes/[id]/[format]">) {
  const { id, format } = await params;
  const known = idSchema.safeParse(id);
  const user = await getCurrentUser();
  const isFormat = format === "pdf" || format === "txt";
  const own = user && isExplorer(user) && known.success && isFormat ? await getResume(user, known.data) : null;
  if (!user || !own || !isFormat) return new Response("Not found", { status: 404, headers: noStore });
  const { version, profile } = own;
  const source = { basics: profile.basics, name: user.name, entries: profile.entries, picks: version.picks };
  const resume = resumeDocument(version.locale, source);
  const body =
    format === "pdf" ? new Uint8Array(await makePdf(resumePdf(resume, version.design))) : resumePlainText(resume);
  return new Response(body, {
    headers: {
      ...noStore,
      "Content-Type": types[format],
      "Content-Disposition": `attachment; filename="resume.${format}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
