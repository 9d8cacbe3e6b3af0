import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MeetingSheet, type SheetPlan } from "@/components/counseling/meeting-sheet";
import { FromYourCounselor } from "@/components/counseling/student-shared";
import type { MeetingSheet as Sheet } from "@/lib/counseling/queries/get-meeting-sheet";

const at = new Date("2026-11-23T12:00:00Z");
const many = (n: number, word: string) => Array.from({ length: n }, (_, i) => `${word} ${i}`);
const long = (n: number) => "largo ".repeat(n);

const sheet = {
  meeting: {
    id: "meeting",
    at: new Date("2026-12-03T15:30:00Z"),
    minutes: 30,
    place: "Salón 3",
    topic: "El próximo año",
    outcome: "",
    withGuardian: true,
    locale: "es",
    state: "PLANNED",
    staffId: "staff",
    staffName: "Rosa Delgado",
    changedAt: at,
    clashes: false,
  },
  student: { id: "student", name: "Maya Robinson", grade: 10 },
  schoolName: "Lincoln High School",
  timeZone: "America/Chicago",
  result: {
    createdAt: at,
    interests: [5, 10, 15, 20, 25, 30],
    flat: false,
    clusters: [{ id: "c", en: "Health Science", es: "Ciencias de la salud", hue: "health", mark: "n16-health" }],
  },
  last: { at, staffName: "Rosa Delgado", outcome: long(200) },
  goals: many(7, "Meta").map((title) => ({ title, dueOn: null })),
  deadlines: many(9, "Fecha").map((title) => ({ title: { en: `en ${title}`, es: title }, on: at })),
  facts: null,
} satisfies Sheet;

const plan: SheetPlan = {
  credits: { needed: 24, done: 6, now: 6, planned: 9.5, missing: 2.5 },
  missing: many(9, "Falta"),
  unmet: many(9, "Examen"),
  pathway: "Servicios terapéuticos",
  courses: { grade: 11, isNext: true, titles: many(20, "Materia") },
  questions: many(8, "Pregunta").map((question) => `${question} ${long(100)}`),
};

const draw = (locale: "en" | "es", parts: Partial<Sheet> = {}, told: SheetPlan | null = plan) =>
  renderToStaticMarkup(createElement(MeetingSheet, { locale, sheet: { ...sheet, ...parts }, plan: told, at }));
const count = (html: string, word: RegExp) => (html.match(word) ?? []).length;

describe("the meeting sheet", () => {
  it("is in the meeting's language, and says so", () => {
    const [es, en] = [draw("es"), draw("en")];
    expect(es).toMatch(/^<article class="meeting-sheet" lang="es">/);
    expect(es).toContain("3 de diciembre de 2026, 9:30 a.m.");
    expect(es).toContain("Ciencias de la salud");
    expect(es).toContain("De 24 créditos: 6 hechos, 6 este año, 9.5 planeados, 2.5 que faltan.");
    expect(es).not.toContain("Health Science");
    expect(es).not.toContain("en Fecha");
    expect(en).toContain('lang="en"');
    expect(en).toContain("Health Science");
    expect(en).toContain("en Fecha 0");
  });

  it("keeps to one page: so many of each, and how many more", () => {
    const html = draw("es");
    expect(count(html, /Meta \d/g)).toBe(4);
    expect(count(html, /Fecha \d/g)).toBe(4);
    expect(count(html, /Materia \d+/g)).toBe(9);
    expect(count(html, /Pregunta \d/g)).toBe(3);
    expect(count(html, /Falta \d/g)).toBe(4);
    expect(count(html, /Examen \d/g)).toBe(3);
    expect(count(html, /y 5 más/g)).toBe(3);
    expect(count(html, /largo/g)).toBeLessThan(150);
  });

  it("shows the strongest interest first, and none that the answers do not tell", () => {
    const names = [...draw("en").matchAll(/<li><span>([A-Z][a-z]+)<\/span><svg/g)].map(([, name]) => name);
    expect(names).toEqual(["Conventional", "Enterprising", "Social", "Artistic", "Investigative", "Realistic"]);
    expect(draw("en", { result: { ...sheet.result, flat: true } })).not.toContain("sheet-bars");
  });

  it("stands without a plan, rules or a result; what was agreed stands there after the meeting", () => {
    expect(draw("en", { result: null, last: null, goals: [], deadlines: [] }, null)).toContain("There is no plan yet.");
    expect(draw("en", {}, { ...plan, credits: null })).toContain("No graduation rules");
    const held = { ...sheet.meeting, state: "HELD" as const, outcome: "Biology it is." };
    expect(draw("en", { meeting: held })).toContain("Biology it is.");
    expect(draw("en", { meeting: { ...held, state: "PLANNED" } })).not.toContain("Biology it is.");
  });
});

describe("what a student sees of it", () => {
  const meeting = { ...sheet.meeting, timeZone: "America/Chicago" };
  const shared = {
    coming: [meeting],
    agreed: [{ ...meeting, id: "held", outcome: "Biology it is.", state: "HELD" as const }],
    notes: [{ id: "note", text: "<b>Well done</b>", authorName: "Rosa Delgado", createdAt: at }],
  };
  const own = (locale: "en" | "es", parts: Partial<typeof shared> | null) =>
    renderToStaticMarkup(
      createElement(FromYourCounselor, { locale, timeZone: "UTC", shared: parts && { ...shared, ...parts } }),
    );

  it("draws nothing where there is nothing", () => expect(own("en", null)).toBe(""));
  it("has when, where, with whom, what was agreed and notes, in the reader's language", () => {
    const html = own("es", {});
    expect(html).toContain("3 de diciembre de 2026, 9:30 a.m.");
    expect(html).toContain("Trae a tu madre, tu padre o tu tutor.");
    expect(html).toContain("/api/v1/meetings/meeting?locale=es");
    expect(html).toContain("Biology it is.");
    expect(html).toContain("&lt;b&gt;Well done&lt;/b&gt;");
    expect(own("en", { coming: [], agreed: [] })).not.toContain("We meet");
  });
});
