import { planPdf } from "@/components/plans/approval/plan-pdf";
import { now } from "@/lib/platform/clock";
import { makePdf } from "@/lib/platform/pdf";
import { isLocale } from "@/lib/platform/texts";
import { getPlanDocument } from "@/lib/plans/queries/get-plan-document";
import { currentReader, idOf, notThere, pdfAnswer } from "../document";

type Context = { params: Promise<{ file: string }> };

/** A plan as it stands, as a tagged PDF: `{plan}.pdf?locale=`. A stranger's is absent. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = idOf((await params).file);
  const data = id && (await getPlanDocument(await currentReader(), id, now()));
  if (!data) return notThere();
  const asked = new URL(request.url).searchParams.get("locale") ?? "";
  return pdfAnswer(await makePdf(planPdf(data, isLocale(asked) ? asked : data.locale)), "waymark-plan.pdf");
}
