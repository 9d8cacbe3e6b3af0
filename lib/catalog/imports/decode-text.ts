import type { ImportFile } from "./import-file";
import type { Findings } from "./findings";

/** What Windows-1252 has from 0x80 to 0x9f; spaces stand for bytes without a meaning. */
const windows = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

const undefinedBytes = new Set([...windows].flatMap((letter, i) => (letter === " " ? [0x80 + i] : [])));

// Some releases of Node decode "windows-1252" as Latin-1, which loses dashes and quotes.
const decodeWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (letter) => windows[letter.charCodeAt(0) - 0x80]!);

/** How many bytes a sequence of UTF-8 has at `at`, 0 where none is right. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) if ((bytes[at + i] ?? 0) >> 6 !== 0b10) return 0;
  return length;
}

type Look = { wide: number; firstBad: number | null; control: number | null; undefinedByte: number | null };

function lookAt(bytes: Uint8Array): Look {
  const look: Look = { wide: 0, firstBad: null, control: null, undefinedByte: null };
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]!;
    if ((byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) || byte === 0x7f)
      look.control ??= at;
    const length = sequenceAt(bytes, at);
    if (length === 0) {
      look.firstBad ??= at;
      if (undefinedBytes.has(byte)) look.undefinedByte ??= at;
    } else if (length > 1) look.wide += 1;
    at += length || 1;
  }
  return look;
}

function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let i = 0; i < at; i++) if (bytes[i] === 0x0a) line += 1;
  return line;
}

/**
 * The text of a file: UTF-8, UTF-16 that says so, or Windows-1252 where nothing speaks against it. A file with letters
 * of both, or with bytes that no letter has, is refused with the line of the first.
 */
export function decodeText({ name, bytes }: ImportFile, findings: Findings): string | null {
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark === "255,254") return new TextDecoder("utf-16le").decode(bytes);
  if (mark === "254,255") return new TextDecoder("utf-16be").decode(bytes);
  const { wide, firstBad, control, undefinedByte } = lookAt(bytes);
  if (control !== null) {
    findings.problem("not-text", { file: name, line: lineAt(bytes, control) });
    return null;
  }
  if (firstBad === null) return new TextDecoder("utf-8").decode(bytes);
  if (wide > 0 || undefinedByte !== null) {
    findings.problem("encoding", { file: name, line: lineAt(bytes, wide > 0 ? firstBad : undefinedByte!) });
    return null;
  }
  findings.note("read-as-windows-1252", { file: name });
  return decodeWindows(bytes);
}
