import type { Release } from "@/lib/catalog/queries/get-release";
import { openDataAddress } from "@/lib/catalog/queries/open-data";
import { openDataVersion } from "@/lib/catalog/rules/open-data";
import { openDataAttributions, openDataLicense } from "@/lib/catalog/rules/open-data-license";
import { env } from "@/lib/platform/env";

/** Goes up with every change of what these answers hold, so that no one keeps an older one. */
const revision = "1";

const open = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link, Waymark-Release" };

/** What is said with every answer: who may read it, how long it holds, and which release it is from. */
export const answerHeaders = (release: Release): Record<string, string> => ({
  ...open,
  // A node learns of a new release within a minute; whoever keeps an answer should not be far behind.
  "Cache-Control": "public, max-age=60, must-revalidate",
  ETag: `W/"${openDataVersion}.${revision}-${release.id}-${release.loadedAt.getTime().toString(36)}"`,
  "Waymark-Release": String(release.id),
  Link: `<${openDataLicense.url}>; rel="license", <${new URL("/en/open-data", env.WAYMARK_URL).href}>; rel="describedby"`,
});

export const releaseFields = (release: Release) => ({
  version: openDataVersion,
  release: { id: release.id, onet: release.onetVersion, loadedAt: release.loadedAt.toISOString() },
  license: openDataLicense,
  attributions: openDataAttributions(release.onetVersion),
});

/** The same address from the same release answers the same, so whoever has it already needs no body. */
export function notModified(request: Request, release: Release): Response | null {
  const headers = answerHeaders(release);
  const known = (request.headers.get("if-none-match") ?? "").split(/\s*,\s*/);
  const plain = (tag: string) => tag.replace(/^W\//, "");
  return known.some((tag) => tag === "*" || plain(tag) === plain(headers.ETag!))
    ? new Response(null, { status: 304, headers })
    : null;
}

const titles = { 400: "Bad request", 404: "Not found", 503: "No catalogue yet" } as const;

/** RFC 9457. */
export const problem = (request: Request, status: keyof typeof titles, detail: string) =>
  Response.json(
    { type: "about:blank", title: titles[status], status, detail, instance: new URL(request.url).pathname },
    { status, headers: { ...open, "Cache-Control": "no-store", "Content-Type": "application/problem+json" } },
  );

export const nothingLoaded = (request: Request) => problem(request, 503, "The catalogue has not been loaded yet.");

export const unknownCollection = (request: Request, name: string) =>
  problem(request, 404, `There is no collection "${name}". ${openDataAddress()} lists them.`);
