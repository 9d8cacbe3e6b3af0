import type { Page } from "@playwright/test";

/**
 * Every label inside the elements that `sheets` selects, as Chromium drew it: which of them lie on each other, and
 * which leave their sheet; in words, empty where none does. A name and the wage under it are one label, and so are the
 * rows of one text.
 */
export const labelFaults = (page: Page, sheets: string): Promise<{ labels: number; faults: string[] }> =>
  page.evaluate((selector) => {
    type Label = { node: Node | null; text: string; left: number; top: number; right: number; bottom: number };
    const faults: string[] = [];
    let labels = 0;
    for (const sheet of document.querySelectorAll(selector)) {
      const edge = sheet.getBoundingClientRect();
      if (edge.width === 0) continue;
      const found = new Map<unknown, Label>();
      const put = (owner: unknown, text: string, box: DOMRect, node: Node | null = null) => {
        if (box.width === 0 || box.height === 0) return;
        const before = found.get(owner);
        found.set(owner, {
          node,
          text: before ? `${before.text} ${text}` : text,
          left: Math.min(before?.left ?? Infinity, box.left),
          top: Math.min(before?.top ?? Infinity, box.top),
          right: Math.max(before?.right ?? -Infinity, box.right),
          bottom: Math.max(before?.bottom ?? -Infinity, box.bottom),
        });
      };
      const parts = new Map<string, object>();
      const links = [...sheet.querySelectorAll("svg a")];
      for (const text of sheet.querySelectorAll("svg text")) {
        const link = text.closest("a");
        const kind = ["title", "letter", "step-number"].find((name) => text.classList.contains(name)) ?? "name";
        const isLane = link?.querySelector(".title") != null;
        const part = isLane && kind === "name" ? [...text.classList].join(" ") : kind;
        const key = link ? `${links.indexOf(link)} ${part}` : "";
        if (link && !parts.has(key)) parts.set(key, {});
        put(parts.get(key) ?? text, text.textContent.trim(), text.getBoundingClientRect());
      }
      const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement!;
        if (!node.textContent?.trim() || parent.closest("svg, .vh")) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) put({}, node.textContent.trim(), box, node);
      }
      const all = [...found.values()];
      labels += all.length;
      const slack = 0.05;
      for (const [i, one] of all.entries()) {
        if (
          one.left < edge.left - slack ||
          one.top < edge.top - slack ||
          one.right > edge.right + slack ||
          one.bottom > edge.bottom + slack
        )
          faults.push(`"${one.text}" leaves the sheet`);
        for (const other of all.slice(i + 1)) {
          if (one.node !== null && one.node === other.node) continue;
          const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
          if (across > slack && down > slack)
            faults.push(`"${one.text}" lies on "${other.text}" (${across.toFixed(1)} by ${down.toFixed(1)} px)`);
        }
      }
    }
    return { labels, faults: faults.slice(0, 8) };
  }, sheets);
