import { expect, test } from "vitest";
import { timelineWords } from "@/components/counseling/timeline-words";
import type { TimelineKind } from "@/lib/counseling/rules/timeline";
import { locales } from "@/lib/platform/texts";
import { MeetingState, PlanEventKind } from "@/prisma/generated/enums";

const kinds: TimelineKind[] = [
  "RESULT",
  ...Object.values(PlanEventKind).map((kind): TimelineKind => `PLAN_${kind}`),
  "NOTE",
  ...Object.values(MeetingState).map((state): TimelineKind => `MEETING_${state}`),
  "PORTFOLIO",
  "JOINED",
  "LEFT",
];
const line = { who: "Rosa Delgado", text: "Thing", more: null, grade: null, clusters: [] };
const title = (id: string) => id.toUpperCase();

test.each(locales.flatMap((locale) => kinds.map((kind) => [locale, kind] as const)))(
  "in %s, %s has words of its own",
  (locale, kind) => {
    const { what, said } = timelineWords(locale, { ...line, kind }, title);
    expect(what).not.toMatch(/[{}]/);
    expect(what.length).toBeGreaterThan(4);
    if (kind.startsWith("PLAN_") || kind.startsWith("MEETING_") || kind === "NOTE") expect(what).toContain(line.who);
    // What was said stands once: in the sentence or below it.
    expect(`${what} ${said.join(" ")}`.split(line.text)).toHaveLength(2);
    const others = kinds.filter((other) => other !== kind);
    for (const other of others) expect(timelineWords(locale, { ...line, kind: other }, title).what).not.toBe(what);
  },
);

test("a result names its clusters, a meeting what was agreed, a change of school its grade", () => {
  expect(timelineWords("en", { ...line, kind: "RESULT", text: null, clusters: ["a", "b", "c"] }, title).said).toEqual([
    "First three clusters: A, B, and C",
  ]);
  expect(timelineWords("es", { ...line, kind: "MEETING_HELD", more: "Biología." }, title)).toEqual({
    what: "Reunión con Rosa Delgado: Thing",
    said: ["Acuerdo: Biología."],
  });
  expect(timelineWords("en", { ...line, kind: "JOINED", text: "Lincoln High", grade: 9 }, title).what).toBe(
    "Came to Lincoln High, grade 9",
  );
});
