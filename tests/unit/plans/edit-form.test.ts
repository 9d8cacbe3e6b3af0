import { expect, test } from "vitest";
import { editFields, editOfForm } from "@/lib/plans/rules/edit-form";
import { editSchema } from "@/lib/plans/schema";

const read = (fields: Record<string, string>) => editSchema.parse(editOfForm(Object.entries(fields)));

test("a place is a year, or a year and a term", () => {
  expect(read({ kind: "move", id: "a", place: "11-2" })).toEqual({ kind: "move", id: "a", grade: 11, term: 2 });
  expect(read({ kind: "move", id: "a", place: "11" })).toEqual({ kind: "move", id: "a", grade: 11 });
  expect(read({ kind: "add", code: "BIO", place: "9-0" })).toEqual({ kind: "add", code: "BIO", grade: 9, term: 0 });
});

test("what is left empty was not said, but a text may be emptied", () => {
  expect(read({ kind: "note", id: "a", note: "" })).toEqual({ kind: "note", id: "a", note: "" });
  expect(read({ kind: "setRules", set: "" })).toEqual({ kind: "setRules", set: null, supplements: [] });
  const step = { kind: "addStep", step: "GOAL", title: "Read more", place: "12", exit: "", about: "" };
  expect(read(step)).toEqual({ kind: "addStep", step: "GOAL", title: "Read more", grade: 12 });
});

test("several supplements come as several fields", () => {
  const form: [string, string][] = [
    ["kind", "setRules"],
    ["set", "us-mo"],
    ["supplements", "us-mo-cte"],
    ["supplements", "us-mo-arts"],
  ];
  expect(editSchema.parse(editOfForm(form))).toEqual({
    kind: "setRules",
    set: "us-mo",
    supplements: ["us-mo-cte", "us-mo-arts"],
  });
});

test("what every form carries is not part of the edit", () => {
  const form = { locale: "en", planId: "p", revision: "3", scripted: "1", $ACTION_ID_1: "", kind: "remove", id: "a" };
  expect(editFields(Object.entries(form))).toEqual([
    ["kind", "remove"],
    ["id", "a"],
  ]);
});
