import { expect, test } from "vitest";
import { queueOf } from "@/components/plans/board/desk-queue";

const form = (revision: number) => {
  const data = new FormData();
  data.set("revision", String(revision));
  return { act: "edit", data };
};
const sent = (queue: ReturnType<typeof queueOf>, item: ReturnType<typeof form>) =>
  Number(queue.ready(item).get("revision"));

test("a form builds on what this page stored since it was drawn", () => {
  const queue = queueOf();
  const [first, second, third] = [form(4), form(4), form(4)];
  expect(sent(queue, first)).toBe(4);
  queue.stored(first, { revision: 5 });
  expect(sent(queue, second)).toBe(5);
  queue.stored(second, { revision: 6 });
  expect(sent(queue, third)).toBe(6);
});

test("what someone else stored is not built on unseen", () => {
  const queue = queueOf();
  const own = form(4);
  queue.ready(own);
  queue.stored(own, { revision: 5 });
  // Someone else made 6 of 5; the page shows it, and a form of the page before says 5.
  expect(sent(queue, form(5))).toBe(5);
  expect(sent(queue, form(6))).toBe(6);
  expect(sent(queue, form(3))).toBe(3);
});

test("a new chain begins where the page was drawn anew", () => {
  const queue = queueOf();
  const first = form(4);
  queue.ready(first);
  queue.stored(first, { revision: 5 });
  const later = form(8);
  queue.ready(later);
  queue.stored(later, { revision: 9 });
  expect(sent(queue, form(4))).toBe(4);
  expect(sent(queue, form(8))).toBe(9);
});
