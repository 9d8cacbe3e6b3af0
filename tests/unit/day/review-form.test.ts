import { expect, test } from "vitest";
import { cleanQuerySchema, readLookedAt, readRefused, writeLookedAt, writeRefused } from "@/lib/counseling/day-schema";
import { answeredQuestion, reasonOf, remarksOf } from "@/lib/counseling/review-schema";

const id = "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000";
const hash = "a".repeat(64);

test("a phrase goes before one's own words; either alone is enough", () => {
  expect(reasonOf({ phrase: "Add math.", reason: " And art. " })).toBe("Add math.\nAnd art.");
  expect(reasonOf({ phrase: "Add math.", reason: " " })).toBe("Add math.");
  expect(reasonOf({ phrase: "", reason: "" })).toBe("");
});

test("a remark that was kept after a problem and one typed beside its course are one", () => {
  const form = new FormData();
  form.append("remark.c1", "");
  form.append("remark.c2", "Too early");
  form.append("remark.c1", " Well chosen ");
  form.append("remark.c2", "and too long");
  form.append("remark.", "no course");
  form.append("reason", "x");
  expect(remarksOf(form)).toEqual([
    { entryId: "c1", text: "Well chosen" },
    { entryId: "c2", text: "Too early\nand too long" },
  ]);
});

test("only an answer to a remark answers a question", () => {
  expect(answeredQuestion(`comment:${id}`)).toBe(id);
  expect(answeredQuestion("comment:x")).toBeNull();
  expect(answeredQuestion("c1")).toBeNull();
  expect(answeredQuestion(null)).toBeNull();
});

test("ticks of plans come back as they were looked at, and nothing else does", () => {
  const plan = { planId: id, revision: 12, materialHash: hash };
  expect(readLookedAt([writeLookedAt(plan), "x", `${id}:1:short`, 7, `${id}:-1:${hash}`])).toEqual([plan]);
});

test("the address says what was refused, and when; anything else says nothing", () => {
  const refused = [{ planId: id, problem: "PLAN_CHANGED" }];
  expect(readRefused(writeRefused(refused))).toEqual(refused);
  expect(readRefused("<b>,x.Y")).toEqual([]);
  expect(cleanQuerySchema.parse({})).toMatchObject({ at: null, not: [], undone: 0, kept: 0 });
  expect(cleanQuerySchema.parse({ at: "1790000000000", undone: "2", kept: "x", not: ["a"] })).toMatchObject({
    ...{ at: new Date(1_790_000_000_000), undone: 2, kept: 0, not: [] },
  });
  expect(cleanQuerySchema.parse({ at: "soon" })).toMatchObject({ at: null });
});
