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
  poweredByHeader: false,
  agentRules: false,
  // Types are checked by `npm test`; a start on a small machine should not pay for them again.
  typescript: { ignoreBuildErrors: true },
  redirects: async () => [
    {
      source: "/",
      has: [{ type: "header", key: "accept-language", value: "^\\s*es(?:[-;,].*)?$" }],
      destination: "/es",
      permanent: false,
    },
    { source: "/", destination: "/en", permanent: false },
  ],
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
} satisfies NextConfig;
