import localFont from "next/font/local";

// Beyond Latin-1 (Łukasz) a second file is fetched, and only by pages that hold such a letter. The compiler reads
// these calls without running them: constants cannot stand in them.
const head = localFont({
  src: "../../node_modules/@fontsource-variable/national-park/files/national-park-latin-wght-normal.woff2",
  weight: "200 800",
  variable: "--face-head",
});

const headMore = localFont({
  src: "../../node_modules/@fontsource-variable/national-park/files/national-park-latin-ext-wght-normal.woff2",
  weight: "200 800",
  variable: "--face-head-more",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

const text = localFont({
  src: "../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  weight: "200 800",
  variable: "--face-text",
});

const textMore = localFont({
  src: "../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
  weight: "200 800",
  variable: "--face-text-more",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

/** The classes that make the faces known to tokens.css. */
export const fontClasses = [head, headMore, text, textMore].map((font) => font.variable).join(" ");
