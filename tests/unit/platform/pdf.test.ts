import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { makePdf, type PdfContent } from "@/lib/platform/pdf";

type Node = { role?: string; alt?: string; lang?: string; children?: Node[]; type?: string; id?: string };

const content: PdfContent = {
  title: "A walk: Año nuevo",
  language: "es-US",
  paper: "LETTER",
  footer: "Fuente: los caminos.",
  blocks: [
    {
      kind: "columns",
      shares: [0.5, 0.5],
      columns: [
        [
          { kind: "heading", level: 1, text: "El señalamiento" },
          { kind: "text", text: "Primero esto." },
        ],
        [
          {
            kind: "figure",
            alt: "Un círculo rojo",
            width: 50,
            height: 50,
            draw: (doc, x, y) => void doc.circle(x + 25, y + 25, 20).fill("red"),
          },
        ],
      ],
    },
    { kind: "heading", level: 2, text: "Razones" },
    { kind: "list", items: ["una que es corta", "otra ".repeat(60).trim()] },
  ],
};

const open = async (file: Buffer) => getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;

const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];

async function read(file: Buffer) {
  const pdf = await open(file);
  const page = await pdf.getPage(1);
  const tree = flat((await page.getStructTree()) as Node);
  const { items, lang } = await page.getTextContent({ includeMarkedContent: true });
  const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> };
  const markInfo = (await pdf.getMarkInfo()) as Map<string, boolean> | null;
  const text = items.flatMap((item) => ("str" in item && item.str.trim() ? [item.str] : []));
  return { pages: pdf.numPages, tree, text, info, markInfo, lang: lang ?? info.Language };
}

describe("a PDF", () => {
  test("is tagged: headings, text, lists and pictures with their words, in the order of reading", async () => {
    const { tree, markInfo } = await read(await makePdf(content));
    expect(markInfo?.get("Marked")).toBe(true);
    const roles = tree.flatMap(({ role }) => (role && role !== "Root" ? [role] : []));
    expect(roles).toEqual(["Document", "H1", "P", "Figure", "H2", "L", "LI", "LBody", "LI", "LBody", "P"]);
    expect(tree.find(({ role }) => role === "Figure")?.alt).toBe("Un círculo rojo");
    // Each of them holds what it stands for on the page.
    for (const role of ["H1", "P", "LBody", "H2", "Figure"])
      expect(
        tree.find((node) => node.role === role)?.children?.some(({ type }) => type === "content"),
        role,
      ).toBe(true);
  });

  test("says its title and its language, and its words are in order", async () => {
    const { text, info, lang } = await read(await makePdf(content));
    expect(info.Title).toBe("A walk: Año nuevo");
    expect(lang).toBe("es-US");
    expect(text.slice(0, 4)).toEqual(["El señalamiento", "Primero esto.", "Razones", "una que es corta"]);
    expect(text.at(-1)).toBe("Fuente: los caminos.");
  });

  test("is set smaller until it fits one page, and goes on where it cannot", async () => {
    const lines = (n: number) => ({ kind: "list" as const, items: Array.from({ length: n }, (_, i) => `Punto ${i}`) });
    const [short, long, longest] = [lines(3), lines(46), lines(200)];
    const pages = async (block: typeof short) =>
      (await read(await makePdf({ ...content, blocks: [...content.blocks, block] }))).pages;
    expect([await pages(short), await pages(long)]).toEqual([1, 1]);
    expect(await pages(longest)).toBeGreaterThan(1);
  });
});
