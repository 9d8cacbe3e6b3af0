// What an administrator's page of a text counts on, and how a page shows the texts.
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LinkedText } from "@/components/catalog/story/linked-text";
import { Story } from "@/components/catalog/story/story";
import { textRows } from "@/lib/catalog/build/text-rows";
import { withoutNames } from "@/lib/catalog/rules/readability";
import { readTextId, textId } from "@/lib/catalog/rules/text-fields";
import { readingOf } from "@/lib/catalog/rules/text-reading";
import { wordDifference } from "@/lib/catalog/rules/word-difference";

describe("the difference of two texts", () => {
  test("is told word by word", () => {
    expect(wordDifference("They fix old cars.", "They fix cars and bikes.")).toEqual([
      { kind: "same", text: "They fix" },
      { kind: "gone", text: "old cars." },
      { kind: "new", text: "cars and bikes." },
    ]);
    expect(wordDifference("A b.", "A b.")).toEqual([{ kind: "same", text: "A b." }]);
  });

  const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 }).map((list) => list.join(" "));
  test("gives back both texts, and the same one has no difference", () => {
    const told = (pieces: ReturnType<typeof wordDifference>, kind: "gone" | "new") =>
      pieces
        .filter((piece) => piece.kind === "same" || piece.kind === kind)
        .map(({ text }) => text)
        .join(" ");
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordDifference(before, after);
        expect([told(pieces, "gone"), told(pieces, "new")]).toEqual([before, after]);
        if (before === after) expect(pieces.every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });
});

describe("the id of a text", () => {
  test("is read as it is made, and nothing else is", () => {
    const key = { owner: "PATHWAY", ownerId: "national-16/finance/accounting", field: "NEXT" } as const;
    expect(readTextId(textId(key))).toEqual(key);
    for (const wrong of [
      "",
      "PATHWAY:a",
      "PATHWAY:a:SUMMARY",
      "OCCUPATION:29-1141.00:MYTH",
      "CLUSTER:a b:MYTH",
      "CLUSTER:a:MYTH:b",
    ])
      expect(readTextId(wrong), wrong).toBeNull();
  });
});

describe("reading", () => {
  test("leaves out titles and codes, and keeps the stops", () => {
    const titles = ["Health Science", "Health Science & More"];
    expect(withoutNames("Go to health science & more. Or 29-1141.00 at Health Science!", titles)).toBe(
      "Go to . Or at !",
    );
    expect(withoutNames("Healthy", ["Health"])).toBe("Healthy");
  });

  test("tells what is too hard for its kind, and too long", () => {
    const hard = "Administrators communicate organizational responsibilities to interdisciplinary departments.";
    expect(readingOf("CLUSTER", "en", hard, [])).toMatchObject({ hard: true, long: false, longest: 7 });
    expect(readingOf("OCCUPATION", "en", "They feed the cows at dawn.", [])).toMatchObject({ hard: false });
    expect(readingOf("PATHWAY", "es", "Dan de comer a las vacas al salir el sol.", [])).toMatchObject({ hard: false });
    expect(readingOf("PATHWAY", "en", `${"so ".repeat(20)}long.`, [])).toMatchObject({ long: true, longest: 21 });
  });
});

describe("the files of texts", () => {
  const owners = { clusters: ["f/c"], pathways: ["f/c/p"], occupations: ["11-1011.00"] };
  const read = (rows: Record<string, string>) => (file: string) => rows[file] ?? null;
  const head = "owner\tfield\ten\tes\n";

  test("become rows of what the catalogue has, each under its id", () => {
    const rows = textRows(
      read({
        "texts/clusters.tsv": `${head}f/c\tMYTH\tOne.\tUno.\nf/gone\tMYTH\tTwo.\tDos.\n`,
        "texts/pathways.tsv": `${head}f/c/p\tNEXT\tThree.\tTres.\n`,
        "texts/occupations.tsv": "code\ten\tes\n11-1011.00\tFour.\tCuatro.\n",
      }),
      owners,
    );
    expect(rows.map(({ id, textEs }) => [id, textEs])).toEqual([
      ["CLUSTER:f/c:MYTH", "Uno."],
      ["PATHWAY:f/c/p:NEXT", "Tres."],
      ["OCCUPATION:11-1011.00:SUMMARY", "Cuatro."],
    ]);
  });

  test.each([
    ["a language is missing", `${head}f/c\tMYTH\tOne.\t\n`],
    ['"SUMMARY" is none of', `${head}f/c\tSUMMARY\tOne.\tUno.\n`],
  ])("are refused where %s", (message, text) =>
    expect(() => textRows(read({ "texts/clusters.tsv": text }), owners)).toThrow(message),
  );

  test("may be missing", () => expect(textRows(() => null, owners)).toEqual([]));
});

describe("a page", () => {
  test("shows what there is, in its language, and nothing where nothing is told", () => {
    const texts = { PEOPLE: "Nadan & leen.", SURPRISE: "Es cierto." };
    const page = renderToStaticMarkup(createElement(Story, { locale: "es", hue: "health", texts }));
    expect(page).toContain("Qué se hace aquí");
    expect(page).toContain("Nadan &amp; leen.");
    expect(page).toContain("¿Sabías que…?");
    expect(page).not.toContain("Lo que se cree");
    expect(
      renderToStaticMarkup(createElement(Story, { locale: "en", hue: "health", texts: { NEXT: "Elsewhere." } })),
    ).toBe("");
  });

  test("links what a text names, but not the page to itself", () => {
    const titled = [
      { en: "Finance", es: "Finanzas", path: "/clusters/f/finance" },
      { en: "Health", es: "Salud", path: "/clusters/f/health" },
    ];
    const shown = renderToStaticMarkup(
      createElement(LinkedText, {
        locale: "es",
        text: "De Salud se pasa a Finanzas.",
        titled,
        own: "/clusters/f/health",
      }),
    );
    expect(shown).toBe('<p class="story-text">De Salud se pasa a <a href="/es/clusters/f/finance">Finanzas</a>.</p>');
  });
});
