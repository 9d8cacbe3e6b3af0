import { CatalogFileError } from "./delimited";
import { sheetReader } from "./program-rows";
import type { Row } from "./catalog-rows";

/** Our own texts about occupations, as they are shipped; `codes` are those of the catalogue. */
export function textRows(read: (file: string) => string | null, codes: readonly string[]): Row[] {
  const known = new Set(codes);
  return sheetReader(read)("texts/occupations.tsv", ["code", "en", "es"]).flatMap(({ code, en, es }) => {
    if (!en || !es) throw new CatalogFileError(`texts/occupations.tsv, ${code}: a language is missing`);
    if (!known.has(code)) return [];
    return [
      {
        id: `OCCUPATION:${code}:SUMMARY`,
        owner: "OCCUPATION",
        ownerId: code,
        field: "SUMMARY",
        textEn: en,
        textEs: es,
      },
    ];
  });
}
