import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CohortTable } from "@/components/counseling/cohort/cohort-table";
import { SeatsTable } from "@/components/counseling/cohort/seats-table";
import { cohortTexts } from "@/components/counseling/cohort-texts";

const texts = cohortTexts("en");
const names = { values: new Map<string, string>(), columns: new Map<string, string>() };
const table = {
  columns: [
    { keys: ["9"], total: 40 },
    { keys: ["10", "11"], total: 30 },
  ],
  rows: [
    { keys: ["on"], isRest: false, total: 50, cells: [null, null] },
    { keys: ["behind", "unknown"], isRest: false, total: 20, cells: [0, 12] },
  ],
  total: 70,
};
const draw = (own: { schoolId: string; isOnly: boolean } | null) =>
  renderToStaticMarkup(
    createElement(CohortTable, { table, what: "track", by: "grade", names, own, locale: "en", texts }),
  );

test("a hidden number is written as hidden and hatched, and never as a number", () => {
  const html = draw(null);
  expect(html.match(/>hidden</g)).toHaveLength(2);
  expect(html.match(/class="cell-hatch"/g)).toHaveLength(2);
  expect(html).not.toContain("<a ");
  expect(html).toContain("Grade 10 and Grade 11");
  expect(html).toContain("Not on track and Not known");
  // The picture is silent: the table says the same.
  expect(html).toMatch(/class="cohort-figure" aria-hidden="true"/);
});

test("of one's own caseload each number but zero opens its list, and says which", () => {
  const html = draw({ schoolId: "s", isOnly: true });
  expect(html).toContain('href="/en/caseload?track=off&amp;grade=10"');
  expect(html).toContain("Open the list: All students, Grade 9");
  expect(html.match(/<a /g)).toHaveLength(6);
});

test("where interests outrun places comes first, with what is not known said", () => {
  const cluster = (
    id: string,
    students: number | null,
    seats: number | null,
    outrun: "over" | "within" | "unknown",
  ) => ({
    ...{ id, title: id, hue: "health", mark: "n16-health", openings: 1000, state: null, students, outrun },
    seats: { courses: seats === null ? 0 : 2, seats, unknown: seats === null ? 0 : 1 },
  });
  const found = {
    clusters: [
      cluster("calm", 5, 60, "within"),
      cluster("full", 50, 30, "over"),
      cluster("few", null, null, "unknown"),
    ],
    ...{ state: "MO", countedAt: null, isEnough: true },
  };
  const html = renderToStaticMarkup(createElement(SeatsTable, { found, own: null, locale: "en", texts }));
  const body = html.slice(html.indexOf("<tbody"));
  expect(body.indexOf("full")).toBeLessThan(body.indexOf("calm"));
  expect(body).toContain("20 more than places");
  expect(body).toContain("not set");
  expect(html).toContain("No wage file of MO");
  expect(html).toContain("whole country");
  const state = { year: 2025, employment: 1350, locationQuotient: 1.182 };
  const withState = { ...found, clusters: found.clusters.map((each) => ({ ...each, state })) };
  const told = renderToStaticMarkup(createElement(SeatsTable, { found: withState, own: null, locale: "en", texts }));
  expect(told).toContain("Jobs in MO, 2025");
  expect(told).toContain("1.18 times");
  expect(told).not.toContain("No wage file");
});
