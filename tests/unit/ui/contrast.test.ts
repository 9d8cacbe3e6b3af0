import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { hues } from "@/components/ui/hue";

const ui = path.resolve(import.meta.dirname, "../../../components/ui");
const read = (file: string) => readFileSync(path.join(ui, file), "utf8");
type Tokens = Record<string, string>;

const colours = (css: string): Tokens =>
  Object.fromEntries([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name, value]) => [name, value]));

const night = read("tokens-dark.css");
const chosenAt = night.indexOf(':root[data-theme="dark"]');
const printAt = night.indexOf("@media print");
const bySystem = colours(night.slice(0, chosenAt));
const byChoice = colours(night.slice(chosenAt, printAt));
const light = colours(read("tokens.css"));
const themes: [string, Tokens][] = [
  ["light", light],
  ["dark", { ...light, ...byChoice }],
];

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string) =>
  [0.2126, 0.7152, 0.0722].reduce(
    (sum, weight, i) => sum + weight * linear(parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255),
    0,
  );
const contrast = (one: string, other: string) => {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};

const on = (grounds: string[], inks: string[]) =>
  inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const));
const papers = ["paper", "raised", "sunk"];
const lines = [1, 2, 3, 4, 5, 6, 7].map((n) => `line-${n}`);

const text = [
  ...on(papers, ["ink", "ink-2", "ink-3"]),
  ...on(["paper", "raised"], ["accent", "here", "ok", "warn", "danger", "info"]),
  ...["ok", "warn", "danger", "info", "accent"].map((tone) => [tone, `${tone}-soft`] as const),
  ["ink", "accent-soft"] as const,
  ["ink-2", "accent-soft"] as const,
  ["on-board", "board"] as const,
  ...hues.flatMap((hue) => [
    [`c-${hue}`, "paper"] as const,
    [`c-${hue}-on`, `c-${hue}`] as const,
    [`c-${hue}-ink`, `c-${hue}-soft`] as const,
    ["ink", `c-${hue}-soft`] as const,
  ]),
  ...lines.map((line) => [`${line}-on`, line] as const),
];
const graphics = [
  ...on(["paper", "raised"], ["rule-strong", ...lines]),
  ...on(papers, ["focus"]),
  ["blaze", "board"] as const,
  ...hues.flatMap((hue) => [[`c-${hue}`, `c-${hue}-soft`] as const, [`c-${hue}`, "raised"] as const]),
];

const below = (tokens: Tokens, pairs: (readonly [string, string])[], need: number) =>
  pairs.flatMap(([ink, ground]) => {
    const [one, other] = [tokens[ink], tokens[ground]];
    if (!one || !other) return [`${ink} or ${ground} is missing`];
    const ratio = contrast(one, other);
    return ratio < need ? [`${ink} on ${ground} is ${ratio.toFixed(2)}, needs ${need}`] : [];
  });

describe.each(themes)("the %s colours", (_, tokens) => {
  test("can be read as text", () => expect(below(tokens, text, 4.5)).toEqual([]));
  test("can be seen as lines and marks", () => expect(below(tokens, graphics, 3)).toEqual([]));
  test("carry white on every banner", () => {
    const boards = hues.map((hue) => ["white", `c-${hue}-board`] as const);
    expect(below({ ...tokens, white: "#ffffff" }, boards, 4.5)).toEqual([]);
  });
});

test("dark is the same whether the system asks for it or the reader", () => expect(bySystem).toEqual(byChoice));

test("every hue of light has its night colours", () => {
  const names = Object.keys(light).filter((name) => name.startsWith("c-") || name.startsWith("line-"));
  expect(Object.keys(byChoice)).toEqual(expect.arrayContaining(names));
});

test("the ratio is that of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
