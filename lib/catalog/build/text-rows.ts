import { ownerFields } from "../rules/text-fields";
import { CatalogFileError } from "./delimited";
import { sheetReader } from "./program-rows";
import type { Row } from "./catalog-rows";

type Owner = "CLUSTER" | "PATHWAY" | "OCCUPATION";
type Shipped = { owner: Owner; ownerId: string; field: string; en: string; es: string };

function row(file: string, { owner, ownerId, field, en, es }: Shipped): Row {
  if (!en || !es) throw new CatalogFileError(`${file}, ${ownerId} ${field}: a language is missing`);
  if (!(ownerFields[owner] as readonly string[]).includes(field)) {
    throw new CatalogFileError(`${file}, ${ownerId}: "${field}" is none of ${ownerFields[owner].join(", ")}`);
  }
  return { id: `${owner}:${ownerId}:${field}`, owner, ownerId, field, textEn: en, textEs: es };
}

export type TextOwners = { clusters: readonly string[]; pathways: readonly string[]; occupations: readonly string[] };

/** Our own texts as they are shipped; of clusters, pathways and occupations that the catalogue does not have, none. */
export function textRows(read: (file: string) => string | null, owners: TextOwners): Row[] {
  const sheets = sheetReader(read);
  const places = (owner: Owner, file: string, ids: readonly string[]) => {
    const known = new Set(ids);
    return sheets(file, ["owner", "field", "en", "es"])
      .filter((each) => known.has(each.owner))
      .map(({ owner: ownerId, ...text }) => row(file, { ...text, owner, ownerId }));
  };
  const known = new Set(owners.occupations);
  const file = "texts/occupations.tsv";
  return [
    ...places("CLUSTER", "texts/clusters.tsv", owners.clusters),
    ...places("PATHWAY", "texts/pathways.tsv", owners.pathways),
    ...sheets(file, ["code", "en", "es"])
      .filter(({ code }) => known.has(code))
      .map(({ code, ...text }) => row(file, { ...text, owner: "OCCUPATION", ownerId: code, field: "SUMMARY" })),
  ];
}
