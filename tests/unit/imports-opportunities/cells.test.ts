import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownOf } from "@/lib/opportunities/imports/known";
import { toPlainText } from "@/lib/opportunities/imports/plain-text";
import { readMoney, readPay, readRegion, readSchooling } from "@/lib/opportunities/imports/read-cells";
import { dayOrderOf, readDayIn } from "@/lib/opportunities/imports/read-days";
import { readOfferCsv } from "@/lib/opportunities/imports/read-offer-csv";

const read = (text: string) => readOfferCsv(text, knownOf({ occupations: [], pathways: [], elements: [] }));

describe("days", () => {
  test.each([
    ["2027-08-01", "2027-08-01"],
    ["2027-08-01T23:30:00-05:00", "2027-08-01"],
    ["8/1/2027", "2027-08-01"],
    ["08/01/27", "2027-08-01"],
    ["1.8.2027", "2027-08-01"],
    ["Aug 1, 2027", "2027-08-01"],
    ["August 1st, 2027", "2027-08-01"],
    ["Sunday, August 1, 2027", "2027-08-01"],
    ["1 August 2027", "2027-08-01"],
    ["1 de agosto de 2027", "2027-08-01"],
    ["", null],
    ["2027-02-29", undefined],
    ["13/1/2027", undefined],
    ["soon", undefined],
    ["1 brumaire 2027", undefined],
  ])("%s", (cell, expected) => expect(readDayIn(cell, "month-first")).toBe(expected));

  test("one day past the twelfth tells the order of all of a file", () => {
    expect(dayOrderOf(["3/4/2027", "13/4/2027"])).toEqual({ order: "day-first", mixed: false, sure: true });
    expect(dayOrderOf(["3/4/2027", "4/13/2027"])).toEqual({ order: "month-first", mixed: false, sure: true });
    expect(dayOrderOf(["3/4/2027"])).toEqual({ order: "month-first", mixed: false, sure: false });
    expect(dayOrderOf(["5/5/2027", "2027-01-02"])).toMatchObject({ sure: true });
    const { rows, notes } = read("kind,title,organization,starts,ends\njob,Cook,Diner,3/4/2027,13/4/2027");
    expect(rows[0]!.says).toMatchObject({ startsOn: "2027-04-03", endsOn: "2027-04-13" });
    expect(notes).toEqual([]);
    expect(read("kind,title,organization,starts\njob,Cook,Diner,3/4/2027").notes).toMatchObject([
      { kind: "days-month-first" },
    ]);
  });

  test("each day comes back from each of its spellings", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2001-01-01"), max: new Date("2099-12-30"), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
          const utc = new Date(`${iso}T00:00:00Z`);
          const words = (locale: string) => utc.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
          expect(readDayIn(`${month}/${day}/${year}`, "month-first")).toBe(iso);
          expect(readDayIn(`${day}/${month}/${year}`, "day-first")).toBe(iso);
          expect(readDayIn(words("en-US"), "month-first")).toBe(iso);
          expect(readDayIn(words("es-US"), "month-first")).toBe(iso);
        },
      ),
    );
  });
});

test.each([
  ["$15-18 an hour", { from: 15, to: 18, per: "hour" }],
  ["17.50/hr", { from: 17.5, to: 17.5, per: "hour" }],
  ["$40,000 a year", { from: 40000, to: 40000, per: "year" }],
  ["$40k - $45k per year", { from: 40000, to: 45000, per: "year" }],
  ["up to $20 per hour", { from: null, to: 20, per: "hour" }],
  ["desde 15 por hora", { from: 15, to: null, per: "hour" }],
  ["unpaid", { from: 0, to: 0, per: null }],
  ["", { from: null, to: null, per: null }],
  ["20", { from: 20, to: 20, per: null }],
  ["$500 stipend", { from: 500, to: 500, per: "once" }],
  ["good money", undefined],
  ["15 fish", undefined],
])("a pay in one cell: %s", (cell, expected) => expect(readPay(cell)).toEqual(expected));

test.each([
  ["1,234.50", 1234.5],
  ["1.234,50", 1234.5],
  ["15,5", 15.5],
  ["$ 20", 20],
  ["-3", undefined],
])("money: %s", (cell, expected) => expect(readMoney(cell)).toBe(expected));

test("states and schooling by letters and by name", () => {
  expect([
    readRegion("us-mo"),
    readRegion("New  York"),
    readRegion("Nueva York"),
    readRegion(""),
    readRegion("XX"),
  ]).toEqual(["MO", "NY", "NY", "", undefined]);
  expect([
    readSchooling("Bachelor's Degree"),
    readSchooling("none"),
    readSchooling("licenciatura"),
    readSchooling("magic"),
  ]).toEqual(["BACHELOR", null, "BACHELOR", undefined]);
});

describe("plain text", () => {
  test.each([
    ["<p>One</p><p>Two &amp; three</p>", "One\n\nTwo & three"],
    ["<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"],
    ["One<br>Two<br/>Three", "One\nTwo\nThree"],
    ["&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;", "One\n\nTwo"],
    ["<b>Bold</b> &ntilde;o &eacute; &#233; &#x2019;", "Bold ño é é ’"],
    ["<script>alert(1)</script>Safe<style>p{}</style>", "Safe"],
    ["<p>Open <script>never closed", "Open"],
    ["Just text\nwith lines", "Just text\nwith lines"],
    ["5 < 6 and 7 > 2", "5 < 6 and 7 > 2"],
    ["A &unknown; B&#0;C", "A &unknown; BC"],
  ])("%s", (html, text) => expect(toPlainText(html)).toBe(text));

  test("no tag is left of what was one", () => {
    const piece = fc.constantFrom("<script>", "</script>", "<img src=x onerror=y>", "text", "<", ">", "&amp;", "\n");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(toPlainText(pieces.join(""))).not.toMatch(/<(script|img)\b[^<>]*>/i);
      }),
    );
  });
});
