import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { finderAskSchema, finderSchema, shippedFinderSchema } from "@/lib/opportunities/finder-schema";
import { fillFinder, finderWords, isFinderAddress, wordsIn } from "@/lib/opportunities/rules/finder-address";
import { stateCodes } from "@/lib/catalog/rules/home-states";
import { listStates } from "@/lib/opportunities/imports/list-states";

const finders = z.array(shippedFinderSchema).parse(JSON.parse(readFileSync("prisma/catalog/finders.json", "utf8")));

test("the list that comes with Waymark is sound: safe addresses, names in both languages, each code once", () => {
  expect(new Set(finders.map(({ code }) => code)).size).toBe(finders.length);
  expect(new Set(finders.map(({ kind }) => kind)).size).toBe(5);
  for (const finder of finders) {
    expect(finder.address).toMatch(/^https:\/\//);
    expect(finder.aboutEn).not.toBe("");
    expect(finder.aboutEs).not.toBe("");
    // Those of one state say so, and say it in their code.
    expect(finder.code.startsWith("state-") ? finder.code.slice(6).toUpperCase() : null).toBe(finder.region);
  }
});

test.each([
  ["https://jobs.example.gov/", true],
  ["https://jobs.example.gov/find?k={title}&l={place}#top", true],
  ["http://jobs.example.gov/{code}/{state}", true],
  ["https://{place}.example.gov/", false],
  ["https://example.gov.{title}/", false],
  ["javascript:alert(1)", false],
  ["https://example.gov/?x={name}", false],
  ["https://example.gov/ with a space", false],
  ["https://someone@example.gov/", false],
  ["https://localhost/", false],
  ["/jobs", false],
  ["", false],
])("an address of a finder: %s", (address, fits) => expect(isFinderAddress(address)).toBe(fits));

test("words go along only where they are known, and are told", () => {
  const address = "https://a.example/{state}/find?k={title}&l={place}&r=25&c={code}#{code}";
  expect(fillFinder(address, { title: "Registered Nurses & more", state: "Missouri", code: "" })).toEqual({
    href: "https://a.example/Missouri/find?k=Registered%20Nurses%20%26%20more&r=25#",
    sent: ["state", "title"],
  });
  expect(fillFinder("https://a.example/find?k={title}", {})).toEqual({ href: "https://a.example/find", sent: [] });
});

test("no words lead to another host, and none goes along untold", () => {
  const known = finders.map(({ address }) => address).filter((address) => wordsIn(address).length > 0);
  fc.assert(
    fc.property(
      fc.constantFrom(...known),
      fc.record(Object.fromEntries(finderWords.map((word) => [word, fc.string({ unit: "grapheme" })]))),
      (address, values) => {
        const { href, sent } = fillFinder(address, values);
        expect(new URL(href).host).toBe(new URL(address.replace(/\{\w+\}/g, "")).host);
        for (const word of finderWords)
          if (!sent.includes(word) && (values[word] ?? "").trim().length > 2)
            expect(href).not.toContain(`=${encodeURIComponent(values[word]!.trim())}&`);
      },
    ),
  );
});

test("what the page is asked that it does not know counts as not said", () => {
  expect(finderAskSchema.parse({})).toEqual({ place: "" });
  expect(finderAskSchema.parse({ occupation: "x", state: "ZZ", place: ["a", "b"] })).toEqual({ place: "" });
  expect(finderAskSchema.parse({ occupation: "29-1141.00", state: "MO", place: ` ${"x".repeat(100)}` })).toEqual({
    occupation: "29-1141.00",
    state: "MO",
    place: "x".repeat(80),
  });
});

test("a form's problems are keys of its texts", () => {
  const form = {
    titleEn: "",
    titleEs: "x".repeat(141),
    address: "jobs",
    kind: "none",
    region: "ZZ",
    aboutEn: "x".repeat(401),
  };
  const { error } = finderSchema.safeParse(form);
  const words = JSON.parse(readFileSync("components/opportunities/finder-texts/en.json", "utf8")).admin.problems;
  const said = Object.fromEntries(error!.issues.map(({ path, message }) => [path[0], message]));
  expect(said).toEqual({
    titleEn: "TITLE_MISSING",
    titleEs: "LINE_LONG",
    aboutEn: "TEXT_LONG",
    address: "ADDRESS_WRONG",
    kind: "KIND_MISSING",
    region: "REGION_WRONG",
  });
  for (const message of Object.values(said)) expect(Object.keys(words)).toContain(message);
});

test("every state has its name once in both languages", () => {
  for (const locale of ["en", "es"] as const) {
    const states = listStates(locale);
    expect(new Set(states.map(({ name }) => name)).size).toBe(stateCodes.length);
  }
  expect(listStates("es").find(({ code }) => code === "MO")?.name).toBe("Misuri");
});
