import { jsonBreak } from "./json-break";
import type { OfferProblem } from "./offer-row";

export type Node = { readonly [property: string]: unknown };

/** Postings in the order of their page, and every thing that has a name there, so that one can point to another. */
export type FoundPostings = { postings: Node[]; byId: ReadonlyMap<string, Node>; problems: OfferProblem[] };

const deepest = 30;

/** Whether a text is JSON or a page rather than a table. */
export const looksLikePostings = (text: string): boolean =>
  /^\uFEFF?\s*[[{<]/.test(text) || /<script\b[^<>]*application\/ld\+json/i.test(text);

const lineAt = (text: string, at: number) => text.slice(0, at).split("\n").length;

type Piece = { json: string; line: number };

/** The scripts of a page, or the text itself where it is no page; each with the line on which it begins. */
function piecesOf(text: string): Piece[] {
  if (!/^\uFEFF?\s*</.test(text) && !/<script\b/i.test(text)) return [{ json: text.replace(/^\uFEFF/, ""), line: 1 }];
  const script = /<script\b[^<>]*\btype\s*=\s*["']?application\/ld\+json\b[^<>]*>([\s\S]*?)<\/script\s*>/gi;
  return [...text.matchAll(script)].map(({ 0: whole, 1: json = "", index }) => ({
    // Some pages hide a script from browsers that are thirty years old.
    json: json.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "").replace(/(?:-->|(?:\/\/\s*)?\]\]>)\s*$/, ""),
    line: lineAt(text, index + whole.indexOf(json)),
  }));
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

const bare = (name: string) => name.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i, "");

/** The properties under their short names, however the page spells them. */
const withBareNames = (node: Node): Node =>
  Object.fromEntries(Object.entries(node).map(([name, value]) => [bare(name), value]));

export const typesOf = (node: Node): string[] =>
  [node["@type"]].flat().flatMap((type) => (typeof type === "string" ? [bare(type)] : []));

/**
 * Every schema.org JobPosting of a text: JSON-LD alone (one, several, in a graph or a list), or a saved page with such
 * scripts. Nothing is fetched. Broken JSON and a text without any are problems.
 */
export function findPostings(text: string): FoundPostings {
  const [problems, postings, byId] = [[] as OfferProblem[], [] as Node[], new Map<string, Node>()];
  const told = new Set<string>();
  const walk = (value: unknown, depth: number): boolean => {
    if (depth > deepest) return false;
    if (Array.isArray(value)) return value.every((each) => walk(each, depth + 1));
    if (!isNode(value)) return true;
    const node = withBareNames(value);
    const id = node["@id"];
    // One that only points says nothing but its id.
    if (typeof id === "string" && Object.keys(node).length > 1) byId.set(id, node);
    if (typesOf(node).includes("JobPosting")) {
      const same = JSON.stringify(node);
      if (!told.has(same)) postings.push(node);
      told.add(same);
    }
    return Object.values(node).every((each) => walk(each, depth + 1));
  };
  for (const { json, line } of piecesOf(text)) {
    if (json.trim() === "") continue;
    try {
      if (!walk(JSON.parse(json), 0)) problems.push({ line: null, field: null, kind: "too-deep", values: {} });
    } catch {
      const n = line + lineAt(json, jsonBreak(json)) - 1;
      problems.push({ line: null, field: null, kind: "not-json", values: { n } });
    }
  }
  if (problems.length === 0 && postings.length === 0)
    problems.push({ line: null, field: null, kind: text.trim() === "" ? "empty-file" : "no-postings", values: {} });
  return { postings, byId, problems };
}

/** A value as a thing: what it points to where it only has a name. */
export function nodeOf(value: unknown, byId: FoundPostings["byId"]): Node | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (!isNode(first)) return null;
  const node = withBareNames(first);
  const id = node["@id"];
  return typeof id === "string" && Object.keys(node).length === 1 ? (byId.get(id) ?? null) : node;
}

/** A value as text: the words, the number, the name of a thing, or the first of several. Empty where there is none. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value.replaceAll("\0", "").toWellFormed().trim();
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== "") ?? "";
  if (!isNode(value)) return "";
  const node = withBareNames(value);
  return textOf(node["@value"] ?? node.name ?? node.value ?? "");
}

/** Each of several values as text. */
export const textsOf = (value: unknown): string[] =>
  [value]
    .flat()
    .map(textOf)
    .filter((text) => text !== "");
