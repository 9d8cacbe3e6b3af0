import { planPdf } from "@/components/plans/approval/plan-pdf";
import { now } from "@/lib/platform/clock";
import { makePdf } from "@/lib/platform/pdf";
import { isLocale } from "@/lib/platform/texts";
import { getSnapshot } from "@/lib/plans/queries/get-plan-document";
import { currentReader, idOf, notThere, pdfAnswer } from "../../document";

type Context = { params: Promise<{ file: string }> };

/**
 * An approved plan as it was, the very document that was kept: `{snapshot}.pdf`. In another language (`?locale=`) it is
 * made from the kept data. A stranger's is absent.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = idOf((await params).file);
  const kept = id && (await getSnapshot(await currentReader(), id, now()));
  if (!kept) return notThere();
  const asked = new URL(request.url).searchParams.get("locale") ?? "";
  const other = isLocale(asked) && asked !== kept.data.locale;
  return pdfAnswer(other ? await makePdf(planPdf(kept.data, asked)) : kept.pdf, "waymark-plan-approved.pdf");
}
