const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  shy: "",
  zwnj: "",
  bull: "•",
  middot: "·",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  copy: "©",
  reg: "®",
  trade: "™",
  deg: "°",
  frac12: "½",
  frac14: "¼",
  frac34: "¾",
  cent: "¢",
  euro: "€",
  pound: "£",
  iexcl: "¡",
  iquest: "¿",
  ordm: "º",
  ordf: "ª",
  times: "×",
  ntilde: "ñ",
  Ntilde: "Ñ",
};
const accents: Record<string, string> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
};

function letter(entity: string): string | undefined {
  const number = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(entity);
  if (number) {
    const code = number[1] ? parseInt(number[1], 16) : Number(number[2]);
    const unreal = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
    return unreal ? "" : code === 0xa0 ? " " : String.fromCodePoint(code);
  }
  if (Object.hasOwn(named, entity)) return named[entity];
  const accented = /^([A-Za-z])(acute|grave|circ|uml|tilde|cedil)$/.exec(entity);
  return accented ? (accented[1]! + accents[accented[2]!]!).normalize("NFC") : undefined;
}

const decode = (text: string) =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]\w{1,10});/gi, (whole, entity: string) => letter(entity) ?? whole);

const block =
  "address|article|aside|blockquote|center|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|tbody|tfoot|thead|tr|ul";
// A tag ends before the next begins: a long text of tags that never end is read in one go.
const blocks = new RegExp(String.raw`</?(?:${block})\b[^<>]*>`, "gi");
const anyTag = /<\/?[a-z][^<>]*>/gi;
const silent = /<(script|style|template|noscript|head|svg|iframe|object)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;

const strip = (html: string) =>
  html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(silent, "")
    .replace(/\s+/g, " ")
    .replace(/<br\b[^<>]*>/gi, "\n")
    .replace(/<li\b[^<>]*>/gi, "\n- ")
    .replace(/<\/li\s*>/gi, "\n")
    .replace(/<\/t[dh]\s*>/gi, " ")
    .replace(blocks, "\n\n")
    .replace(anyTag, "");

const tidy = (text: string) =>
  text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/\n\n(?=- )/g, "\n")
    .trim();

const isHtml = (text: string) => /<\/?(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/i.test(text);

/**
 * Plain text of what may be HTML: paragraphs and breaks become lines, items of lists begin with "- ", scripts and styles
 * fall away. HTML whose own signs were written as entities is read through; text without tags keeps its lines.
 */
export function toPlainText(value: string): string {
  let text = value.replace(/\r\n?/g, "\n");
  // Many pages write their HTML twice over: &lt;p&gt; in a string.
  if (!isHtml(text) && isHtml(decode(text))) text = decode(text);
  if (!isHtml(text)) return tidy(decode(text));
  const inner = decode(strip(text));
  return tidy(isHtml(inner) && /<\/?(?:p|br|div|ul|li|strong|b)\b[^<>]*>/i.test(inner) ? decode(strip(inner)) : inner);
}
