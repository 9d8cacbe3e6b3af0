/** The marks of the clusters: the inside of an svg of 24 by 24 with round strokes 2 wide, drawn for Waymark. */
export const marks = {
  "n14-advanced-manufacturing": {
    path: "M4 21h10M9 21v-5L5.5 9.5 12 4l6 3v3.5M15.5 14v-1.5l2.5-2 2.5 2V14M5.5 9.5h.01",
  },
  "n14-agriculture": {
    path: "M12 21V6M12 21c-4 0-6-2-6-5 4 0 6 2 6 5zM12 21c4 0 6-2 6-5-4 0-6 2-6 5zM12 14c-4 0-6-2-6-5 4 0 6 2 6 5zM12 14c4 0 6-2 6-5-4 0-6 2-6 5zM12 6.5c-1.5-1-1.5-2.5 0-4 1.5 1.5 1.5 3 0 4z",
  },
  "n14-arts": { path: "M4 4.5c5 2 11 2 16 0V12c0 5-4 8-8 9.2C8 20 4 17 4 12zM8 10.5h2M14 10.5h2M9 15c2 1.5 4 1.5 6 0" },
  "n14-construction": { path: "M3 18.5h18M5 18.5v-3a7 7 0 0 1 14 0v3M9.5 12.5V5.5h5v7" },
  "n14-digital-technology": {
    path: "M7 7h10v10H7zM10 3v4M14 3v4M10 17v4M14 17v4M3 10h4M3 14h4M17 10h4M17 14h4",
    circles: [{ cx: 12, cy: 12, r: 1.3, dot: true }],
  },
  "n14-education": { path: "M2.5 9L12 4l9.5 5-9.5 5zM6.5 11.5V17c3 2.5 8 2.5 11 0v-5.5M21.5 9v7" },
  "n14-energy": {
    path: "M12 21V11M12 9.5V3M13.2 11l5.6 3.3M10.8 11l-5.6 3.3M8 21h8",
    circles: [{ cx: 12, cy: 10.3, r: 1.3 }],
  },
  "n14-financial-services": { path: "M3 16l5.5-5.5L12.5 14 21 5M15 5h6v6M3 21h18" },
  "n14-healthcare": {
    path: "M12 12.5C8.5 10.2 6.8 8.5 6.8 6.3a2.7 2.7 0 0 1 5.2-1 2.7 2.7 0 0 1 5.2 1c0 2.2-1.7 3.9-5.2 6.2zM3 15.5h4l4 2h3.5M3 21h11l7-5",
  },
  "n14-hospitality": { path: "M2.5 21h19M4 21l8-15 8 15M12 6l1.8-3M12 6l-1.8-3M9 21l3-6.5 3 6.5" },
  "n14-management": { path: "M2.5 21h19M4 21l7-9.5 3.5 4.5 1.8-2L20.5 21M11 11.5V3l6 2.6-6 2.6" },
  "n14-marketing": { path: "M3.5 11.5v-8h8l9 9-8 8.5z", circles: [{ cx: 8, cy: 8, r: 1.3, dot: true }] },
  "n14-public-service": {
    path: "M6.5 17v-3.5a5.5 5.5 0 0 1 11 0V17M4 17h16v4H4zM12 2.5V5M4.2 5.2L6 7M19.8 5.2L18 7M12 12v5",
  },
  "n14-supply-chain": { path: "M3.5 7.5L12 3l8.5 4.5v9L12 21l-8.5-4.5zM3.5 7.5L12 12l8.5-4.5M12 12v9M7.7 5.3l8.5 4.5" },
  "n16-agriculture": {
    path: "M12 21v-9M12 14c0-4-3-6.5-8-6.5 0 4.5 3 6.5 8 6.5zM12 10c0-4 3-6.5 8-6.5 0 4.5-3 6.5-8 6.5zM5 21h14",
  },
  "n16-architecture": { path: "M8 21V3.5l11 4.5M4 8h16M17 8v4M15 12.5h4v3.5h-4zM4 21h9" },
  "n16-arts": { path: "M3 4h18M4 4v17M20 4v17M4 17c3.5-2 6-6.5 6-13M20 17c-3.5-2-6-6.5-6-13M4 21h16" },
  "n16-business": { path: "M8.5 3h7v5h-7zM12 8v4M5.5 16v-4h13v4M3 16h5v5H3zM16 16h5v5h-5z" },
  "n16-education": { path: "M12 7.5C10 5.5 7 4.5 3 4.5V18c4 0 7 1 9 3 2-2 5-3 9-3V4.5c-4 0-7 1-9 3zM12 7.5V21" },
  "n16-finance": { path: "M15.2 9.6a4 4 0 1 0 0 4.8M12 5.8v12.4", circles: [{ cx: 12, cy: 12, r: 9 }] },
  "n16-government": { path: "M3 9l9-5.5L21 9zM6 12v6M12 12v6M18 12v6M3 21h18" },
  "n16-health": {
    path: "M12 20.5C6 16.5 3 13.2 3 9.2a4.7 4.7 0 0 1 9-1.9 4.7 4.7 0 0 1 9 1.9c0 4-3 7.3-9 11.3zM7 12h2.5l1.5-3 2.2 5.5 1.5-2.5H17",
  },
  "n16-hospitality": { path: "M4 17a8 8 0 0 1 16 0zM12 9V5.5M9.5 5h5M3 21h18" },
  "n16-human-services": {
    path: "M3 21v-2.5c0-3 2-5 5-5 1.8 0 3.2.8 4 2 .8-1.2 2.2-2 4-2 3 0 5 2 5 5V21M12 15.5V21",
    circles: [
      { cx: 8, cy: 6.5, r: 3 },
      { cx: 16, cy: 6.5, r: 3 },
    ],
  },
  "n16-it": { path: "M3 4h18v12H3zM7.5 8l2.5 2-2.5 2M13 12h3.5M12 16v5M7 21h10" },
  "n16-law": { path: "M12 3l8 3v6c0 4.5-3.5 7.7-8 9-4.5-1.3-8-4.5-8-9V6zM8.5 12l2.5 2.5 4.5-5" },
  "n16-manufacturing": { path: "M3 21V10.5l5.5 4v-4l5.5 4V4h6.5v17zM7 18h1M12 18h1" },
  "n16-marketing": { path: "M3.5 9.5h4L16 5v13l-8.5-4.5h-4zM19.5 9.5v4M8 13.5V20h3.5v-4" },
  "n16-stem": { path: "M8.5 3h7M10 3v6L4.2 18.8A1.5 1.5 0 0 0 5.5 21h13a1.5 1.5 0 0 0 1.3-2.2L14 9V3M7.3 15h9.4" },
  "n16-transportation": {
    path: "M2.5 5.5h11V17h-3M13.5 9.5H18l3.5 4V17h-1.8M2.5 5.5V17h1.8M13.5 17h.8",
    circles: [
      { cx: 7.3, cy: 17.8, r: 2.6 },
      { cx: 17, cy: 17.8, r: 2.6 },
    ],
  },
} satisfies Record<string, Mark>;

type Circle = { cx: number; cy: number; r: number; dot?: true };
export type Mark = { path: string; circles?: Circle[] };
