import type { PdfBlock } from "@/lib/platform/pdf";

type Value = { name: string; value: number };
type Figure = Extract<PdfBlock, { kind: "figure" }>;

const width = 230;
const height = 200;
const centre = { x: width / 2, y: 96 };
const ring = 58;
const top = 40;
const ink = "#1d2a26";
const strong = "#0e5a47";
const pale = "#cfe3da";

/** The compass rose of the six interests, as on the page. */
export const compassFigure = (alt: string, values: readonly Value[], write: (n: number) => string): Figure => ({
  kind: "figure",
  alt,
  width,
  height,
  draw: (doc, x, y, scale) => {
    const at = (share: number, turn: number): [number, number] => {
      const angle = (turn * Math.PI) / 180;
      return [
        x + (centre.x + ring * share * Math.sin(angle)) * scale,
        y + (centre.y - ring * share * Math.cos(angle)) * scale,
      ];
    };
    const middle = at(0, 0);
    doc
      .lineWidth(0.6)
      .circle(middle[0], middle[1], ring * scale)
      .stroke(ink);
    doc
      .circle(middle[0], middle[1], (ring / 2) * scale)
      .dash(2, { space: 2 })
      .stroke(ink)
      .undash();
    const third = [...values].sort((a, b) => b.value - a.value)[2]?.value ?? 0;
    values.forEach(({ name, value }, i) => {
      const turn = i * 60;
      const share = Math.max(0, Math.min(1, value / top));
      const [left, tip, right] = [at(share / 3, turn - 30), at(share, turn), at(share / 3, turn + 30)];
      const colour = value >= third ? strong : ink;
      doc.polygon(middle, left, tip).fillAndStroke(colour, colour);
      doc.polygon(middle, tip, right).fillAndStroke(pale, colour);
      const side = Math.sin((turn * Math.PI) / 180);
      const [besideX, labelY] = at(1.3, turn);
      const labelX = besideX + Math.sign(Math.round(side * 10)) * 18 * scale;
      doc
        .font("strong")
        .fontSize(8.5 * scale)
        .fillColor(ink);
      const box = 84 * scale;
      doc.text(name, labelX - box / 2, labelY - 10 * scale, { width: box, align: "center", lineBreak: false });
      doc.font("text").text(write(value), labelX - box / 2, labelY, { width: box, align: "center", lineBreak: false });
    });
  },
});
