import { cookies } from "next/headers";
import { env } from "@/lib/platform/env";
import { attemptCookie, attemptCookieOptions } from "@/lib/survey/attempt-key";

/** A body of at most `most` bytes as text; null where it is longer. */
export async function readBody(request: Request, most: number): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return null;
  if (!request.body) return "";
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** What a form sent, the last value of each name. */
export async function readForm(request: Request, most: number): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams((await readBody(request, most)) ?? ""));
}

export const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });

const secure = env.WAYMARK_URL.startsWith("https:");

export const holdKey = async (key: string) =>
  (await cookies()).set(attemptCookie, key, { ...attemptCookieOptions, secure });

export const dropKey = async () =>
  (await cookies()).set(attemptCookie, "", { ...attemptCookieOptions, secure, maxAge: 0 });
