import { decodeText } from "@/lib/catalog/imports/decode-text";
import { Findings } from "@/lib/catalog/imports/findings";

/** The text of a file in UTF-8, UTF-16 or Windows-1252, whatever mark it begins with; null where it is no text. */
export const textOfFile = (file: { name: string; bytes: Uint8Array }): string | null =>
  decodeText(file, new Findings());
