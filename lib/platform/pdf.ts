import "server-only";
import path from "node:path";
import PDFDocument from "pdfkit";
import { setFooter, setBlocks } from "./pdf-blocks";

export type Doc = InstanceType<typeof PDFDocument>;

export type PdfBlock =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "text"; text: string; soft?: boolean }
  | { kind: "list"; items: readonly string[] }
  /** `alt` says what the picture says; `draw` gets its corner, and what a text of it is scaled by. */
  | {
      kind: "figure";
      alt: string;
      width: number;
      height: number;
      draw: (doc: Doc, x: number, y: number, scale: number) => void;
    }
  /** Read one after the other, drawn beside each other; `shares` are of the width. */
  | { kind: "columns"; shares: readonly number[]; columns: readonly (readonly PdfBlock[])[] }
  /** The first cell of each row names it; the others are figures, set to the right. */
  | { kind: "table"; shares: readonly number[]; head: readonly string[]; rows: readonly (readonly string[])[] }
  /** A step on a way: what it says, set in, with a station and a line beside it that say nothing of their own. */
  | { kind: "trail"; blocks: readonly PdfBlock[] }
  /** A line to sign on, with what stands on it and below it. */
  | { kind: "signature"; written: string; label: string }
  | { kind: "page" };

export type PdfContent = {
  title: string;
  /** "en-US" */
  language: string;
  paper: "LETTER" | "A4";
  blocks: readonly PdfBlock[];
  /** The last words of the page: sources. May be empty. */
  footer: string;
  /** How many pages it may take, 1 where not said. */
  pages?: number;
};

const fonts = path.join(process.cwd(), "node_modules/@fontsource/atkinson-hyperlegible-next/files");
const font = (weight: 400 | 700) => path.join(fonts, `atkinson-hyperlegible-next-latin-${weight}-normal.woff`);

const margin = 42;
/** What does not fit its pages is set smaller, down to here; then it goes on to another page. */
const scales = [1, 0.9, 0.8, 0.7];
/** Of what has to fit two pages, such as a plan of many courses. */
const smaller = [0.62, 0.55, 0.48];

/** A tagged document: headings, lists and pictures are known as such to a screen reader, in this order. */
export async function makePdf(content: PdfContent): Promise<Buffer> {
  const tried = content.pages ? [...scales, ...smaller] : scales;
  for (const scale of tried) {
    const made = await setAt(content, scale);
    if (made.pages <= (content.pages ?? 1) || scale === tried.at(-1)) return made.file;
  }
  throw new Error("A document has no scale to be set at");
}

async function setAt(content: PdfContent, scale: number): Promise<{ file: Buffer; pages: number }> {
  const doc = new PDFDocument({
    size: content.paper,
    margin,
    tagged: true,
    pdfVersion: "1.7",
    lang: content.language,
    displayTitle: true,
    font: font(400),
    info: { Title: content.title, Author: "Waymark" },
  });
  let pages = 1;
  doc.on("pageAdded", () => pages++);
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => doc.on("end", resolve).on("error", reject));
  doc.registerFont("text", font(400)).registerFont("strong", font(700));
  const root = doc.struct("Document");
  doc.addStructure(root);
  const page = { doc, root, scale };
  const width = doc.page.width - 2 * margin;
  const y = setBlocks(page, content.blocks, margin, width, margin);
  if (content.footer) setFooter(page, content.footer, margin, y + 8 * scale, width);
  root.end();
  doc.end();
  await ended;
  return { file: Buffer.concat(chunks), pages };
}
