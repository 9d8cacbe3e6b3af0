import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingKeys, mostAsked, openKeys, plannedKeys, restKeys, restoreAsked } from "@/components/survey/asked-order";
import { isEnough } from "@/components/survey/is-enough";
import type { WalkPart } from "@/components/survey/walk-types";
import type { Instrument } from "@/lib/survey/rules/instrument";
import { isSettled, nextQuestion } from "@/lib/survey/rules/chooser";
import { chooserTable } from "@/lib/survey/rules/chooser-table";
import { orderPart, quickQuestions } from "@/lib/survey/rules/asking-order";
import { scoreLevels } from "@/lib/survey/rules/scoring";
import { walkQuick } from "../../bench/survey-walk.mjs";
import { noNorms } from "./instrument-files";
import { indexes, instrument as newest, norms, persona } from "./newest";
import { personas } from "./personas";

const part = (kind: WalkPart["kind"], keys: string, planned: number): WalkPart => ({
  kind,
  question: "",
  choices: [],
  items: keys.split(" ").map((key) => ({ key, text: key, scale: null })),
  planned,
});
const parts = [part("interests", "a b c d", 2), part("subjects", "k l m", 3), part("skills", "s", 1)];
const nothing = { keys: [], skipped: [] };

describe("the walk on this device", () => {
  it("asks each part to its number, whatever was chosen of it, then the next", () => {
    expect(openKeys(parts, nothing)).toEqual(["a", "b", "c", "d"]);
    expect(openKeys(parts, { keys: ["d"], skipped: [] })).toEqual(["a", "b", "c"]);
    expect(openKeys(parts, { keys: ["d", "b"], skipped: [] })).toEqual(["k", "l", "m"]);
    expect(openKeys(parts, { keys: ["d", "b"], skipped: ["subjects"] })).toEqual(["s"]);
    expect(openKeys(parts, { keys: ["d", "b", "s"], skipped: ["subjects"] })).toEqual([]);
  });

  it("counts the questions at most: a skipped part counts as far as it was shown", () => {
    expect(mostAsked(parts, nothing)).toBe(6);
    expect(mostAsked(parts, { keys: ["a", "k"], skipped: ["subjects"] })).toBe(4);
  });

  it("what is missing is named part by part, passed over first, and never more than is planned", () => {
    expect(missingKeys(parts, ["d", "b"], new Set(["d"]))).toEqual(["b", "k", "l", "m", "s"]);
    expect(missingKeys(parts, ["d", "c"], new Set(["d", "c", "k"]))).toEqual(["l", "m", "s"]);
  });

  it("what could still be asked leaves out skipped parts", () => {
    expect(restKeys(parts, { keys: ["a"], skipped: ["subjects"] })).toEqual(["b", "c", "d", "s"]);
  });

  it("comes back from what was kept and what was answered elsewhere, each question once", () => {
    const kept = { keys: ["d", "a", "gone"], skipped: ["skills"] };
    expect(restoreAsked(parts, kept, ["a", "k"], "l", 4)).toEqual({ keys: ["d", "a", "k", "l"], skipped: ["skills"] });
    expect(restoreAsked(parts, kept, [], "a", 2).keys).toEqual(["d", "a"]);
  });

  it("opened at a later question, has the way back to the earlier ones", () => {
    expect(plannedKeys(parts)).toEqual(["a", "b", "k", "l", "m", "s"]);
    expect(restoreAsked(parts, nothing, [], "k", 3).keys).toEqual(["a", "b", "k"]);
  });
});

it("a visitor's walk asks what the bench asks of simulated people, chosen from all of each part", () => {
  const asked = (["interests", "subjects", "skills"] as const).map((kind) => {
    const items = (newest[kind] ?? []).map((item) => ({
      key: item.id,
      text: "",
      scale: item.kind === "interests" ? item.scale : null,
      tier: item.tier ?? 1,
    }));
    const { planned, spare } = orderPart(kind, items, "QUICK", { before: new Set(), answered: new Set() });
    return { ...part(kind, "", planned.length), items: [...planned, ...spare] };
  });
  const table = chooserTable(indexes["national-14"], norms);
  const mine = persona(personas[0]!);
  const shown: string[] = [];
  const given: Record<string, number> = {};
  for (let open = openKeys(asked, nothing); open.length > 0; open = openKeys(asked, { keys: shown, skipped: [] })) {
    const key = nextQuestion(table, given, { left: open })!;
    shown.push(key);
    given[key] = mine[key]!.value;
  }
  const answers = Object.fromEntries(Object.entries(mine).map(([key, { value }]) => [key, { value }]));
  expect(shown).toEqual(walkQuick({ quickQuestions, nextQuestion, isSettled }, table, newest, answers).asked);
  expect(shown).toHaveLength(Object.values(quickQuestions).reduce((a, b) => a + b));
});

it("a result is offered exactly when the scoring gives one", () => {
  const items = (kind: WalkPart["kind"], n: number) =>
    Array.from({ length: n }, (_, i) => ({
      key: `${kind[0]}${i}${kind}`,
      scale: kind === "interests" ? "RIASEC"[i % 6]! : null,
    }));
  const asked = [
    { kind: "interests", items: items("interests", 18) },
    { kind: "subjects", items: items("subjects", 24) },
    { kind: "skills", items: items("skills", 12) },
  ] as const;
  const toItems = (place: number) =>
    asked[place]!.items.map(({ key, scale }, i) => ({
      kind: asked[place]!.kind,
      id: key,
      position: i + 1,
      scale,
      elements: [],
    }));
  const instrument = { interests: toItems(0), subjects: toItems(1), skills: toItems(2) } as unknown as Instrument;
  const all = asked.flatMap(({ items: each }) => each.map(({ key }) => key));
  fc.assert(
    fc.property(fc.subarray(all), (answered) => {
      const answers = Object.fromEntries(answered.map((key) => [key, 4]));
      const offered = isEnough(
        asked.map(({ kind, items: each }) => ({ kind, items: each.map((item) => ({ ...item, text: "" })) })),
        answers,
      );
      expect(offered).toBe(scoreLevels(instrument, answers, noNorms).ok);
    }),
  );
});
