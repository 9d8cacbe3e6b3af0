import { describe, expect, it } from "vitest";
import { reasonWords } from "@/components/survey/result/reason-words";
import { fewReasons } from "@/components/survey/result/reason-list";
import type { Reason } from "@/lib/survey/rules/reasons";

const items = new Map([
  ["ra1", { short: "repair bicycles", part: "interests" as const }],
  ["kb26", { short: "the arts", part: "subjects" as const }],
  ["sk15", { short: "teaching someone", part: "skills" as const }],
]);
const about = (kind: Extract<Reason, { itemId: string }>["kind"]) =>
  [...items.keys()].map((itemId): Reason => ({ kind, itemId, points: kind === "leads-elsewhere" ? -2 : 2 }));

describe("reasons in words", () => {
  it("says of a yes to each part that it leads elsewhere, as something against the match", () => {
    expect(reasonWords("en", about("leads-elsewhere"), items)).toEqual([
      { sign: "minus", text: "You would like to “repair bicycles”. That leads more to other careers." },
      { sign: "minus", text: "You would like to learn about the arts. That leads more to other careers." },
      { sign: "minus", text: "You say you can manage teaching someone. That leads more to other careers." },
    ]);
    const spanish = reasonWords("es", about("leads-elsewhere"), items).map(({ text }) => text);
    expect(spanish).toHaveLength(3);
    for (const text of spanish) expect(text).toContain("otras carreras");
  });

  it("names a skill rated high as a reason for the match", () => {
    expect(reasonWords("en", [{ kind: "skill", itemId: "sk15", points: 3 }], items)).toEqual([
      { sign: "plus", text: "You say you can manage teaching someone." },
    ]);
    expect(reasonWords("es", [{ kind: "skill", itemId: "sk15", points: 3 }], items)).toMatchObject([{ sign: "plus" }]);
  });

  it("leaves no kind of reason without words", () => {
    const kinds = [
      "liked-item",
      "subject",
      "skill",
      "disliked-item",
      "against-item",
      "leads-elsewhere",
      "unsure",
    ] as const;
    const part = { subject: "kb26", skill: "sk15" } as Record<string, string>;
    for (const kind of kinds)
      for (const locale of ["en", "es"] as const)
        expect(reasonWords(locale, [{ kind, itemId: part[kind] ?? "ra1", points: 1 }], items), kind).toHaveLength(1);
  });

  it("keeps room for what speaks against a match", () => {
    const words = reasonWords("en", [...about("liked-item"), ...about("skill"), ...about("leads-elsewhere")], items);
    expect(fewReasons(words, 2).map(({ sign }) => sign)).toEqual(["plus", "minus"]);
  });
});
