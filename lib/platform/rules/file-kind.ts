import { zipEntries } from "./zip-entries";

export const fileKinds = {
  pdf: { mediaType: "application/pdf", endings: ["pdf"] },
  png: { mediaType: "image/png", endings: ["png"] },
  jpeg: { mediaType: "image/jpeg", endings: ["jpg", "jpeg"] },
  webp: { mediaType: "image/webp", endings: ["webp"] },
  gif: { mediaType: "image/gif", endings: ["gif"] },
  text: { mediaType: "text/plain; charset=utf-8", endings: ["txt", "md", "csv"] },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
  },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", endings: ["odt"] },
} as const;
export type FileKind = keyof typeof fileKinds;

const starts: [FileKind, readonly number[]][] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpeg", [0xff, 0xd8, 0xff]],
];

const latin = (bytes: Uint8Array, from: number, until: number) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(until, bytes.length)));

/** What a file is by its content, whatever its name says; null for everything that is not kept here. */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  if (bytes.length === 0) return null;
  const known = starts.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (known) return known[0];
  if (/^GIF8[79]a/.test(latin(bytes, 0, 6))) return "gif";
  if (latin(bytes, 0, 4) === "RIFF" && latin(bytes, 8, 12) === "WEBP") return "webp";
  if (latin(bytes, 0, 4) === "PK\u0003\u0004") return documentIn(bytes);
  return isPlainText(bytes) ? "text" : null;
}

// A document that carries programs is another kind of file, whatever it calls itself.
const program = /(^|\/)(vbaProject\.bin|Basic\/|Scripts\/)/i;

function documentIn(bytes: Uint8Array): FileKind | null {
  const entries = zipEntries(bytes);
  if (!entries || entries.some(({ name }) => program.test(name))) return null;
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (has("[Content_Types].xml") && has("word/document.xml")) return "docx";
  const declared = entries.find(({ name }) => name === "mimetype");
  const says = declared?.stored ? latin(declared.stored, 0, 60) : "";
  return says === fileKinds.odt.mediaType && has("content.xml") ? "odt" : null;
}

// What a browser might take for a page or a drawing if it were ever asked to guess.
const markup = /<(?:!doctype|\?xml|html|head|body|svg|script|iframe|object|embed|style|link|meta)\b/i;

function isPlainText(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  if (/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text)) return false;
  return !text.trimStart().startsWith("<") && !markup.test(text);
}

const mostCharacters = 100;

/**
 * A name for a file of this kind that is safe on every disk and in every header: no folders, no signs that turn the
 * reading direction, and an ending that says what the file is.
 */
export function cleanFileName(name: string, kind: FileKind): string {
  const { endings } = fileKinds[kind];
  const base = (name.split(/[\\/]/).pop() ?? "")
    .normalize("NFC")
    .replace(/[\p{C}<>:"|?*;%]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const dot = base.lastIndexOf(".");
  const ending = dot > 0 ? base.slice(dot + 1).toLowerCase() : "";
  const fits = (endings as readonly string[]).includes(ending);
  const stem = fits ? base.slice(0, dot) : base;
  const short = [...stem].slice(0, mostCharacters).join("").trim();
  return `${short || "file"}.${fits ? ending : endings[0]}`;
}

/** The header that makes every browser save a file under its name instead of showing it (RFC 6266, RFC 8187). */
export function attachmentHeader(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
