import { cookies } from "next/headers";
import { z } from "zod";
import { getCurrentUser } from "@/lib/accounts/current-user";
import type { Reader } from "@/lib/plans/queries/get-plan-document";
import { guardianCookie } from "@/lib/plans/rules/guardian-link";

/** "{id}.pdf", of any other shape null. */
export function idOf(file: string): string | null {
  const id = z.uuid().safeParse(file.replace(/\.pdf$/, ""));
  return file.endsWith(".pdf") && id.success ? id.data : null;
}

export const currentReader = async (): Promise<Reader> => ({
  person: await getCurrentUser(),
  token: (await cookies()).get(guardianCookie)?.value ?? null,
});

export const notThere = () => new Response("Not found", { status: 404, headers: { "cache-control": "no-store" } });

export const pdfAnswer = (file: Uint8Array, name: string) =>
  new Response(new Uint8Array(file), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });
