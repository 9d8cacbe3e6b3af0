import type { CSSProperties } from "react";

export const hues = [
  "agriculture",
  "construction",
  "arts",
  "management",
  "education",
  "finance",
  "government",
  "health",
  "hospitality",
  "human-services",
  "digital",
  "safety",
  "manufacturing",
  "marketing",
  "stem",
  "transport",
  "energy",
] as const;

const variables = (values: Record<`--${string}`, string>) => values as CSSProperties;

/** Makes one cluster's colours the current ones: strong, text on it, soft, ink on soft, board. */
export const hueStyle = (hue: string): CSSProperties =>
  variables({
    "--h": `var(--c-${hue})`,
    "--hon": `var(--c-${hue}-on)`,
    "--hs": `var(--c-${hue}-soft)`,
    "--hi": `var(--c-${hue}-ink)`,
    "--hb": `var(--c-${hue}-board)`,
  });

/** Makes the colour of a pathway's line, 1 to 7, the current one. */
export const lineStyle = (line: number): CSSProperties =>
  variables({ "--l": `var(--line-${line})`, "--lon": `var(--line-${line}-on)` });
