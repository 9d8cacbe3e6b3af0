import path from "node:path";
import type { NextConfig } from "next";

const securityHeaders = [
  {
    key: "Content-Security-Policy",
    value: [
      "default-src 'self'",
      "script-src 'self' 'unsafe-inline'" + (process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""),
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join("; "),
  },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

export default {
  distDir: process.env.WAYMARK_DIST ?? ".next",
  cacheHandler: path.resolve("lib/platform/page-cache.mjs"),
  poweredByHeader: false,
  // lib/platform/start/prepared-pages.cjs makes them once a page; Next.js would at every visit.
  generateEtags: false,
  agentRules: false,
  // Types are checked by `npm test`; a start on a small machine should not pay for them again.
  typescript: { ignoreBuildErrors: true },
  // An address that fits no route at all has no [locale] either: app/global-not-found.tsx answers in both languages.
  // A résumé of a megabyte has to reach its own refusal.
  experimental: { globalNotFound: true, serverActions: { bodySizeLimit: "4mb" } },
  // Whatever names no language gets the reader's: "/" and "/clusters" alike. Files have a point in their names.
  redirects: async () => {
    const path = "/:path((?!(?:en|es|api|_next)(?:/|$))[^.]+)";
    const spanish = { type: "header" as const, key: "accept-language", value: "^\\s*es(?:[-;,].*)?$" };
    return [
      { source: "/", has: [spanish], destination: "/es", permanent: false },
      { source: "/", destination: "/en", permanent: false },
      { source: path, has: [spanish], destination: "/es/:path", permanent: false },
      { source: path, destination: "/en/:path", permanent: false },
    ];
  },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // What people uploaded can do nothing, even where a browser shows it. The last rule for an address holds, over what
    // a handler says.
    {
      source: "/api/v1/files/:id",
      headers: [{ key: "Content-Security-Policy", value: "sandbox; default-src 'none'" }],
    },
    // Their addresses carry their versions: components/layout/me-script.tsx, components/catalog/search/search-script.tsx.
    ...["/me.js", "/search-box.js"].map((source) => ({
      source,
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    })),
  ],
} satisfies NextConfig;
