// Who gets which answer of a route. A new one without a row here fails the access matrix test.
import { absent } from "./access-roles";
import { applicationRouteRows } from "./access-applications";
import { moveRouteRows } from "./access-moves";
import { partnerRouteRows } from "./access-partners";
import { hoursRouteRows } from "./access-hours";
import { rosterRouteRows } from "./access-roster";
import { profileRouteRows } from "./access-profile";
import { studentRouteRows } from "./access-student";
import type { Role } from "./world";

export type RouteRow = {
  at: string;
  form?: Record<string, string>;
  headers?: Record<string, string>;
  /** The status that each role gets; those not named get `others`. */
  status: Partial<Record<Role, number>> & { others: number };
  /** Refuses what does not come from a page of ours. */
  sameOrigin?: true;
};

const sameForAll = (others: number) => ({ others });

export const routeRows: Record<string, RouteRow> = {
  ...studentRouteRows,
  ...applicationRouteRows,
  ...moveRouteRows,
  ...partnerRouteRows,
  ...hoursRouteRows,
  ...profileRouteRows,
  "GET api/auth/[...nextauth]": { at: "/api/auth/session", status: sameForAll(200) },
  "POST api/auth/[...nextauth]": { at: "/api/auth/signout", form: {}, status: sameForAll(302), sameOrigin: true },
  "GET api/v1/health": { at: "/api/v1/health", status: sameForAll(200) },
  "GET api/v1/catalog/suggest": { at: "/api/v1/catalog/suggest?q=nurse&locale=en", status: sameForAll(200) },
  "GET api/v1/catalog": { at: "/api/v1/catalog", status: sameForAll(200) },
  "GET api/v1/catalog/[collection]": { at: "/api/v1/catalog/clusters", status: sameForAll(200) },
  "GET api/v1/catalog/[collection]/[...id]": {
    at: "/api/v1/catalog/occupations/29-1141.00",
    status: sameForAll(200),
  },
  "GET api/v1/me": { at: "/api/v1/me", status: sameForAll(200) },
  "GET api/v1/me/export": { at: "/api/v1/me/export", status: { visitor: 401, others: 200 } },
  "GET api/v1/files/[id]": { at: `/api/v1/files/${absent}`, status: sameForAll(404) },
  "POST api/v1/files": {
    at: `/api/v1/files?locale=en&entryId=${absent}`,
    form: {},
    status: { visitor: 303, student: 303, "other student": 303, others: 404 },
    sameOrigin: true,
  },
  "GET api/v1/reports/[report]": {
    at: "/api/v1/reports/requests?locale=en",
    status: { counselor: 200, "other counselor": 200, "school administrator": 200, others: 404 },
  },
  // Without a password nobody takes names along.
  "POST api/v1/reports/[report]": {
    at: "/api/v1/reports/names",
    form: { locale: "en", kind: "icap" },
    status: { counselor: 303, "other counselor": 303, "school administrator": 303, others: 404 },
    sameOrigin: true,
  },
  "POST api/v1/saved": {
    at: "/api/v1/saved",
    form: { kind: "CLUSTER", id: "national-16/health-science", on: "0", back: "/en" },
    headers: { accept: "application/json" },
    status: { visitor: 401, others: 200 },
    sameOrigin: true,
  },
  "GET api/v1/admin/catalog/import": {
    at: "/api/v1/admin/catalog/import",
    status: { "site administrator": 200, others: 404 },
  },
  "POST api/v1/admin/catalog/import": {
    at: "/api/v1/admin/catalog/import?locale=en",
    form: {},
    status: { "site administrator": 303, others: 404 },
    sameOrigin: true,
  },
  "POST api/v1/admin/lists": {
    at: "/api/v1/admin/lists?locale=en&kind=courses",
    form: { kind: "courses", school: absent },
    status: { "school administrator": 303, others: 404 },
    sameOrigin: true,
  },
  ...rosterRouteRows,
  "GET api/v1/admin/lists/[kind]": {
    at: "/api/v1/admin/lists/courses",
    status: { "school administrator": 200, others: 404 },
  },
  "GET api/v1/plans/[file]": { at: `/api/v1/plans/${absent}.pdf`, status: sameForAll(404) },
  "GET api/v1/plans/snapshots/[file]": { at: `/api/v1/plans/snapshots/${absent}.pdf`, status: sameForAll(404) },
  "POST api/v1/plans/guardian": {
    at: "/api/v1/plans/guardian",
    form: { locale: "en", token: "A".repeat(43) },
    status: sameForAll(303),
    sameOrigin: true,
  },
  // Before the roles are told apart it wants a secret that only the supervisor knows.
  "POST api/v1/tick": { at: "/api/v1/tick", form: {}, status: sameForAll(404) },
  "POST api/v1/survey/answers": { at: "/api/v1/survey/answers", form: {}, status: sameForAll(303), sameOrigin: true },
  "GET api/v1/survey/care": { at: "/api/v1/survey/care", status: sameForAll(200) },
  "GET api/v1/survey/chooser": {
    at: "/api/v1/survey/chooser?framework=national-16&instruments=interests-2,subjects-2,skills-1&release=1&shape=2",
    status: sameForAll(200),
  },
  "GET api/v1/survey/items": { at: "/api/v1/survey/items", status: sameForAll(200) },
  "POST api/v1/survey/research": {
    at: "/api/v1/survey/research",
    form: { locale: "en", asked: "school" },
    status: { "school administrator": 303, others: 404 },
    sameOrigin: true,
  },
  "POST api/v1/survey/walk": { at: "/api/v1/survey/walk", form: {}, status: sameForAll(303), sameOrigin: true },
  "POST api/v1/survey/adopt": {
    at: "/api/v1/survey/adopt",
    form: { locale: "en", mine: "no" },
    status: sameForAll(303),
    sameOrigin: true,
  },
  "POST api/v1/survey/clear": {
    at: "/api/v1/survey/clear",
    form: { locale: "en" },
    status: sameForAll(303),
    sameOrigin: true,
  },
  "GET api/v1/survey/result.pdf": {
    at: "/api/v1/survey/result.pdf?locale=en",
    // The demo job seeker has a result of their own.
    status: { student: 200, "job seeker": 200, others: 404 },
  },
  "POST api/v1/survey/share": {
    at: "/api/v1/survey/share",
    form: { locale: "en", token: "A".repeat(43) },
    status: sameForAll(303),
    sameOrigin: true,
  },
  "POST api/v1/survey/restart": {
    at: "/api/v1/survey/restart",
    form: { locale: "en" },
    status: sameForAll(303),
    sameOrigin: true,
  },
  // Last: it ends the session that the others need.
  "POST api/v1/sign-out": {
    at: "/api/v1/sign-out",
    form: { redirect: "/en" },
    status: sameForAll(303),
    sameOrigin: true,
  },
};
