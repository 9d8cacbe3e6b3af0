import "server-only";
import path from "node:path";
import PDFDocument from "pdfkit";

type Doc = InstanceType<typeof PDFDocument>;

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
  | { kind: "columns"; shares: readonly number[]; columns: readonly (readonly PdfBlock[])[] };

export type PdfContent = {
  title: string;
  /** "en-US" */
  language: string;
  paper: "LETTER" | "A4";
  blocks: readonly PdfBlock[];
  /** The last words of the page: sources. */
  footer: string;
};

const fonts = path.join(process.cwd(), "node_modules/@fontsource/atkinson-hyperlegible-next/files");
const font = (weight: 400 | 700) => path.join(fonts, `atkinson-hyperlegible-next-latin-${weight}-normal.woff`);

const margin = 42;
const sizes = { h1: 22, h2: 13.5, h3: 11.5, text: 9.8, footer: 7.5 };
const ink = "#1d2a26";
const softInk = "#4c5a55";
const gutter = 22;
/** What does not fit one page is set smaller, down to here; then it goes on to a second page. */
const scales = [1, 0.9, 0.8, 0.7];

/** A tagged document: headings, lists and pictures are known as such to a screen reader, in this order. */
export async function makePdf(content: PdfContent): Promise<Buffer> {
  for (const scale of scales) {
    const made = await setAt(content, scale);
    if (made.pages === 1 || scale === scales.at(-1)) return made.file;
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
  setText(page, "P", content.footer, { x: margin, y: y + 8 * scale, width, size: sizes.footer, color: softInk });
  root.end();
  doc.end();
  await ended;
  return { file: Buffer.concat(chunks), pages };
}

type Page = { doc: Doc; root: PDFKit.PDFStructureElement; scale: number };
type Line = { x: number; y: number; width: number; size: number; strong?: boolean; color?: string };

function setText({ doc, root, scale }: Page, tag: string, text: string, line: Line): number {
  root.add(doc.struct(tag, {}, () => writeText(doc, scale, text, line)));
  return doc.y;
}

function writeText(doc: Doc, scale: number, text: string, { x, y, width, size, strong, color = ink }: Line) {
  doc
    .font(strong ? "strong" : "text")
    .fontSize(size * scale)
    .fillColor(color)
    .text(text, x, y, { width, lineGap: 1.2 * scale });
}

function setBlocks(page: Page, blocks: readonly PdfBlock[], x: number, width: number, top: number): number {
  return blocks.reduce((y, block) => setBlock(page, block, x, width, y), top);
}

function setBlock(page: Page, block: PdfBlock, x: number, width: number, y: number): number {
  const { doc, root, scale } = page;
  switch (block.kind) {
    case "heading": {
      const size = sizes[`h${block.level}`];
      const before = block.level === 1 ? 0 : block.level === 2 ? 12 * scale : 5 * scale;
      const after = setText(page, `H${block.level}`, block.text, { x, y: y + before, width, size, strong: true });
      if (block.level !== 2) return after + 2 * scale;
      asArtifact(doc, () =>
        doc
          .moveTo(x, after + 1)
          .lineTo(x + width, after + 1)
          .lineWidth(1.2)
          .stroke(ink),
      );
      return after + 5 * scale;
    }
    case "text":
      return (
        setText(page, "P", block.text, { x, y, width, size: sizes.text, color: block.soft ? softInk : ink }) + 2 * scale
      );
    case "list":
      return setList(page, block.items, x, width, y);
    case "figure": {
      const fit = Math.min(1, width / block.width) * scale;
      root.add(
        doc.struct("Figure", { alt: block.alt }, () => block.draw(doc, x + (width - block.width * fit) / 2, y, fit)),
      );
      return y + block.height * fit + 2 * scale;
    }
    case "columns": {
      const free = width - gutter * (block.columns.length - 1);
      let left = x;
      return Math.max(
        ...block.columns.map((column, i) => {
          const share = free * (block.shares[i] ?? 0);
          const bottom = setBlocks(page, column, left, share, y);
          left += share + gutter;
          return bottom;
        }),
      );
    }
  }
}

function setList({ doc, root, scale }: Page, items: readonly string[], x: number, width: number, top: number): number {
  const indent = 11 * scale;
  const list = doc.struct("L");
  root.add(list);
  let y = top;
  for (const item of items) {
    asArtifact(doc, () => doc.circle(x + 3.5 * scale, y + 6 * scale, 1.7 * scale).fill(ink));
    const line = { x: x + indent, y, width: width - indent, size: sizes.text };
    const body = doc.struct("LBody", {}, () => writeText(doc, scale, item, line));
    list.add(doc.struct("LI", {}, [body]));
    y = doc.y + 1.5 * scale;
  }
  list.end();
  return y;
}

function asArtifact(doc: Doc, draw: () => void) {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}
