import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";
import { answerBatch, answerForm, largestBatch } from "@/lib/survey/schema";
import { readBody, readForm, seeOther } from "../requests";
import { takeBatch } from "./take-batch";
import { takeForm } from "./take-form";

export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return foreignOrigin();
  const isForm = request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded");
  if (isForm) return seeOther(await takeForm(answerForm.parse(await readForm(request, largestBatch)), request));
  const body = await readBody(request, largestBatch);
  if (body === null) return problem("too-large", 413);
  const batch = answerBatch.safeParse(parseJson(body));
  return batch.success ? takeBatch(batch.data, request) : problem("invalid", 400);
}

const problem = (name: string, status: number) => Response.json({ problem: name }, { status });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
