import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseHead, courseLine, readCourses } from "@/lib/plans/rules/course-csv";
import { checkCourses, type CourseEntry } from "@/lib/plans/rules/course-list";
import { readGrades, readNumber, readTerms } from "@/lib/plans/rules/list-cells";
import { readList } from "@/lib/plans/rules/list-file";

const known = { scedCodes: new Set(["02052", "03051"]), credentialIds: new Set(["nremt-emt"]) };

/** Kinds with line and column, for a list in which title and credits come by themselves. */
function problems(text: string) {
  const { courses, problems: read } = readCourses(text);
  return [...read, ...checkCourses(courses, known)].map(({ line, column, kind }) => `${line} ${column} ${kind}`);
}
const list = (...lines: string[]) =>
  ["code,title,credits,sced,grades,prereq,coreq,capacity,credential,terms", ...lines].join("\n");

describe("readCourses", () => {
  it("takes untidy headers, semicolons, tabs, quotes, a mark at the beginning and the line ends of Windows", () => {
    const texts = [
      '\uFEFF"Course Code";Course_Title;UNITS;Grade Level;SCED Code;Seats;Note\r\nALG1;"Algebra I; first";1,0;9–12;2052;30;x\r\n',
      "Course Code\tcourse title\tCredit Value\tGrade Levels\tsced\tmax seats\tnote\nALG1\tAlgebra I; first\t1\tgrades 9, 10, 11, 12\t02052\t30\tx",
    ];
    for (const text of texts) {
      const read = readCourses(text);
      expect(read.problems).toEqual([]);
      expect(read.ignored.map((name) => name.toLowerCase())).toEqual(["note"]);
      expect(read.courses).toMatchObject([
        { line: 2, code: "ALG1", titleEn: "Algebra I; first", credits: 1, gradeFrom: 9, gradeTo: 12 },
      ]);
      expect(read.courses[0]).toMatchObject({ scedCode: "02052", capacity: 30, length: 0, terms: [] });
    }
  });

  it("counts lines as an editor does, also after a quotation of two lines and an empty line", () => {
    expect(problems('code,title,credits\nA,"two\nlines",1\n\nB,,1')).toEqual(["5 titleEn title-missing"]);
  });

  it.each([
    ["", "null null empty-file"],
    ["code,title,credits", "null null no-lines"],
    ["title,credits\nA,1", "1 code column-missing"],
    ["code,title,credits,course number\nA,B,1,C", "1 code column-twice"],
    ['code,title,credits\n"A,B,1', "2 null quote-open"],
    ["code,title,credits\nA,B,1,2", "2 null too-many-cells"],
  ])("refuses the list %j", (text, expected) => {
    expect(problems(text)).toContain(expected);
  });

  it.each([
    [",Algebra,1", "2 code code-missing"],
    ["AL G,Algebra,1", "2 code code-shape"],
    ["and,Algebra,1", "2 code code-shape"],
    ["ALG,,1", "2 titleEn title-missing"],
    [`ALG,${"x".repeat(121)},1`, "2 titleEn title-long"],
    ["ALG,Algebra,", "2 credits credits-missing"],
    ["ALG,Algebra,one", "2 credits not-a-number"],
    ["ALG,Algebra,0", "2 credits credits-range"],
    ["ALG,Algebra,-1", "2 credits credits-range"],
    ["ALG,Algebra,10.5", "2 credits credits-range"],
    ["ALG,Algebra,0.333", "2 credits credits-step"],
    ["ALG,Algebra,1,99999", "2 scedCode sced-unknown"],
    ["ALG,Algebra,1,,5-8", "2 grades grades-range"],
    ["ALG,Algebra,1,,9-15", "2 grades grades-range"],
    ["ALG,Algebra,1,,12-9", "2 grades grades-order"],
    ["ALG,Algebra,1,,K", "2 grades grades-unreadable"],
    ["ALG,Algebra,1,,,X", "2 prerequisites prerequisite-unknown"],
    ["ALG,Algebra,1,,,ALG", "2 prerequisites prerequisite-self"],
    ["ALG,Algebra,1,,,A1 and B1 or C1", "2 prerequisites prerequisites-unclear"],
    ["ALG,Algebra,1,,,X Y", "2 prerequisites prerequisites-unreadable"],
    ["ALG,Algebra,1,,,,X", "2 corequisites corequisite-unknown"],
    ["ALG,Algebra,1,,,,alg", "2 corequisites corequisite-self"],
    ["ALG,Algebra,1,,,,X/Y", "2 corequisites corequisites-unreadable"],
    ["ALG,Algebra,1,,,,,0", "2 capacity capacity-range"],
    ["ALG,Algebra,1,,,,,many", "2 capacity not-a-number"],
    ["ALG,Algebra,1,,,,,,nobody", "2 credentialId credential-unknown"],
    ["ALG,Algebra,1,,,,,,,7", "2 terms terms-range"],
    ["ALG,Algebra,1,,,,,,,later", "2 terms terms-unreadable"],
  ])("names what is wrong in %j", (line, expected) => {
    expect(problems(list(line))).toEqual([expected]);
  });

  it("tells of codes twice, late prerequisites, partners that never meet, and the circle by its names", () => {
    expect(problems(list("ALG,Algebra,1", "alg,Algebra,1"))).toEqual(["3 code code-twice"]);
    expect(problems(list("CALC,Calculus,1,,12", "ALG,Algebra,1,,9-10,CALC"))).toEqual([
      "3 prerequisites prerequisite-late",
    ]);
    expect(problems(list("A,One,1,,9,,B", "B,Two,1,,11"))).toEqual(["2 corequisites corequisite-apart"]);
    const { courses } = readCourses(list("A,One,1,,,c", "B,Two,1,,,A", "C,Three,1,,,B"));
    expect(checkCourses(courses, known)).toEqual([
      { line: 2, column: "prerequisites", kind: "cycle", values: { code: "A", value: "A → C → B → A" } },
    ]);
  });

  it("lets a prerequisite be taken in the same year, and one of several be early enough", () => {
    expect(problems(list("ALG,Algebra,1,,9-12", "GEO,Geometry,1,,9,ALG"))).toEqual([]);
    expect(problems(list("CALC,Calculus,1,,12", "ALG,Algebra,1,,9", "GEO,Geometry,1,,10,CALC/ALG"))).toEqual([]);
  });
});

describe("cells", () => {
  it.each([
    ["9", { from: 9, to: 9 }],
    ["9 to 12", { from: 9, to: 12 }],
    ["10th-12th", { from: 10, to: 12 }],
    ["11, 9, 10", { from: 9, to: 11 }],
    ["9, 12", undefined],
    ["K", undefined],
  ])("reads the grades %j", (cell, expected) => {
    expect(readGrades(cell)).toEqual(expected);
  });
  it("reads numbers and terms", () => {
    expect(["0.5", ".5", "0,5", "1", "1e3", "0x10", "1 credit", ""].map(readNumber)).toEqual([
      ...[0.5, 0.5, 0.5, 1],
      ...[undefined, undefined, undefined, undefined],
    ]);
    expect(["", "any", "1", "Spring", "2, 1", "S1/S2", "someday"].map(readTerms)).toEqual([
      ...[[], [], [1], [2], [1, 2], [1, 2]],
      undefined,
    ]);
  });
});

const code = fc.stringMatching(/^[A-Z][A-Z0-9]{0,5}(-H)?$/).filter((each) => !["Y", "O", "OR", "AND"].includes(each));
const title = fc
  .string({ minLength: 1, maxLength: 40, unit: "grapheme" })
  .map((text) => text.replace(/\s+/g, " ").trim());
const plainTitle = title.filter((text) => text !== "" && !/^'[=+\-@]/.test(text) && !/\p{C}/u.test(text));
const course: fc.Arbitrary<CourseEntry> = fc.record({
  code,
  scedCode: fc.option(fc.constantFrom("02052", "03051")),
  titleEn: plainTitle,
  titleEs: fc.option(plainTitle),
  credits: fc.integer({ min: 1, max: 1000 }).map((hundredths) => hundredths / 100),
  gradeFrom: fc.integer({ min: 6, max: 10 }),
  gradeTo: fc.integer({ min: 10, max: 14 }),
  length: fc.integer({ min: 0, max: 4 }),
  terms: fc.uniqueArray(fc.integer({ min: 1, max: 4 })).map((terms) => terms.sort()),
  prerequisites: fc.array(fc.uniqueArray(code, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
  corequisites: fc.uniqueArray(code, { maxLength: 2 }),
  capacity: fc.option(fc.integer({ min: 1, max: 500 })),
  credentialId: fc.option(fc.constant("nremt-emt")),
  dualCredit: fc.boolean(),
  repeatable: fc.boolean(),
});

describe("an exported list", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(fc.array(course, { minLength: 1, maxLength: 8 }), (courses) => {
        const read = readCourses(courseHead + courses.map(courseLine).join(""));
        expect(read.problems).toEqual([]);
        expect(read.courses.map(({ line: _, ...each }) => each)).toEqual(courses);
        expect(read.has).toHaveLength(13);
      }),
      { numRuns: 300 },
    );
    for (const titleEn of ["－", "＝1", "@", "'=a", "'a"]) {
      const one = { ...fc.sample(course, 1)[0]!, titleEn };
      expect(readCourses(courseHead + courseLine(one)).courses[0]?.titleEn).toBe(titleEn);
    }
  });

  it("has no cell that a spreadsheet would run", () => {
    const line = courseLine({ ...fc.sample(course, 1)[0]!, titleEn: "=1+1", titleEs: '@SUM("a,b")' });
    const cells = (parse(line) as string[][])[0]!;
    expect(cells.slice(0, 3).every((cell) => !/^[=+\-@]/.test(cell))).toBe(true);
    expect(readCourses(courseHead + line).courses[0]).toMatchObject({ titleEn: "=1+1", titleEs: '@SUM("a,b")' });
  });
});

describe("readList", () => {
  it("takes apart what another reader of CSV takes apart", () => {
    const cell = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "B", '"', ",", ";", "\n", " ", "é") });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ["one,two", ...rows.map((row) => row.map(quoted).join(","))].join("\r\n");
        const tidy = (row: readonly string[]) => row.map((each) => each.replace(/\s+/g, " ").trim());
        const expected = (parse(text, { from_line: 2 }) as string[][])
          .map(tidy)
          .filter((row) => row.some((each) => each !== ""));
        const read = readList(text, { one: ["one"], two: ["two"] }, { required: [], most: 10 });
        expect(read.rows.map(({ cells }) => [cells.one, cells.two])).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
