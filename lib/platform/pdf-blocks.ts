import type { Doc, PdfBlock } from "./pdf";

const sizes = { h1: 22, h2: 13.5, h3: 11.5, text: 9.8, footer: 7.5 };
const ink = "#1d2a26";
const softInk = "#4c5a55";
const gutter = 22;

export type Page = { doc: Doc; root: PDFKit.PDFStructureElement; scale: number };
type Line = {
  x: number;
  y: number;
  width: number;
  size: number;
  strong?: boolean;
  color?: string;
  align?: "left" | "right";
};

export const setFooter = (page: Page, text: string, x: number, y: number, width: number) =>
  setText(page, "P", text, { x, y, width, size: sizes.footer, color: softInk });

function setText({ doc, root, scale }: Page, tag: string, text: string, line: Line): number {
  root.add(doc.struct(tag, {}, () => writeText(doc, scale, text, line)));
  return doc.y;
}

function writeText(
  doc: Doc,
  scale: number,
  text: string,
  { x, y, width, size, strong, color = ink, align = "left" }: Line,
) {
  doc
    .font(strong ? "strong" : "text")
    .fontSize(size * scale)
    .fillColor(color)
    .text(text, x, y, { width, align, lineGap: 1.2 * scale });
}

/** Sets blocks below each other from `top` on; answers where the next would stand. */
export function setBlocks(page: Page, blocks: readonly PdfBlock[], x: number, width: number, top: number): number {
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
    case "table":
      return setTable(page, block, x, width, y);
    case "signature":
      return setSignature(page, block, x, width, y);
    case "trail":
      return setTrail(page, block.blocks, x, width, y);
    case "page":
      doc.addPage();
      return doc.page.margins.top;
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

function setTrail(page: Page, blocks: readonly PdfBlock[], x: number, width: number, y: number): number {
  const { doc, scale } = page;
  // A step begins where two lines of it still have room.
  const room = doc.page.height - doc.page.margins.bottom - y > 42 * scale;
  if (!room) doc.addPage();
  const top = room ? y : doc.page.margins.top;
  const indent = 14 * scale;
  const first = doc.page;
  asArtifact(doc, () =>
    doc
      .circle(x + 3.5 * scale, top + 12 * scale, 2.6 * scale)
      .lineWidth(1.2 * scale)
      .stroke(ink),
  );
  const bottom = setBlocks(page, blocks, x + indent, width - indent, top);
  const from = doc.page === first ? top + 16 * scale : doc.page.margins.top;
  asArtifact(doc, () =>
    doc
      .moveTo(x + 3.5 * scale, from)
      .lineTo(x + 3.5 * scale, Math.max(from, bottom))
      .lineWidth(0.9 * scale)
      .stroke(softInk),
  );
  return bottom;
}

function setTable(
  { doc, root, scale }: Page,
  { shares, head, rows }: Extract<PdfBlock, { kind: "table" }>,
  x: number,
  width: number,
  top: number,
): number {
  const table = doc.struct("Table");
  root.add(table);
  const size = sizes.text * 0.94;
  const setRow = (cells: readonly string[], y: number, heads: boolean): number => {
    const row = doc.struct("TR");
    table.add(row);
    let left = x;
    let bottom = y;
    cells.forEach((text, i) => {
      const room = width * (shares[i] ?? 0);
      const line = {
        x: left,
        y,
        width: room - 6 * scale,
        size,
        strong: heads,
        align: i === 0 ? "left" : "right",
      } as const;
      row.add(doc.struct(heads || i === 0 ? "TH" : "TD", {}, () => writeText(doc, scale, text, line)));
      bottom = Math.max(bottom, doc.y);
      left += room;
    });
    row.end();
    asArtifact(doc, () =>
      doc
        .moveTo(x, bottom + 0.5)
        .lineTo(x + width, bottom + 0.5)
        .lineWidth(heads ? 1 : 0.4)
        .stroke(ink),
    );
    return bottom + 2.5 * scale;
  };
  const bottom = rows.reduce((y, row) => setRow(row, y, false), setRow(head, top, true));
  table.end();
  return bottom + 2 * scale;
}

function setSignature(
  page: Page,
  { written, label }: Extract<PdfBlock, { kind: "signature" }>,
  x: number,
  width: number,
  y: number,
): number {
  const { doc, scale } = page;
  const base = y + 30 * scale;
  if (written) setText(page, "P", written, { x, y: base - 17 * scale, width, size: sizes.h3 });
  asArtifact(doc, () =>
    doc
      .moveTo(x, base)
      .lineTo(x + width, base)
      .lineWidth(0.8)
      .stroke(ink),
  );
  return (
    setText(page, "P", label, { x, y: base + 3 * scale, width, size: sizes.text * 0.9, color: softInk }) + 4 * scale
  );
}

function asArtifact(doc: Doc, draw: () => void) {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}
