/** What must be passed before a course: of every group one. [["ALG1"], ["BIO", "BIO-H"]] is ALG1, and BIO or BIO-H. */
export type Prerequisites = readonly (readonly string[])[];

export const courseCode = /^[\p{L}\p{N}][\p{L}\p{N}._#*-]{0,23}$/u;

const isAnd = (word: string) => [";", ",", "&", "+", "and", "y"].includes(word.toLowerCase());
const isOr = (word: string) => ["/", "|", "or", "o"].includes(word.toLowerCase());
const isWord = (word: string) => isAnd(word) || isOr(word);

/** Words of the grammar cannot name a course. */
export const isCourseCode = (code: string): boolean => courseCode.test(code) && !isWord(code);

const nothing = /^(none|no|n\/?a|-|—|ningun[oa]?)$/i;

export type ReadPrerequisites =
  { ok: true; groups: string[][] } | { ok: false; kind: "unreadable" | "unclear"; value: string };

const tokens = (text: string): string[] => text.match(/[()/|;,&+]|[^\s()/|;,&+]+/g) ?? [];

/**
 * Reads "ALG1 and (BIO or BIO-H)", "ALG1; BIO/BIO-H", "ALG1, GEO". One of several stands between "or" or "/", all of
 * several between "and", ";", ",", "&" or "+" (Spanish "y" and "o" too). "A and B or C" is unclear and refused: it
 * wants parentheses. Alternatives of whole groups ("(A and B) or C") cannot be said and are refused as well.
 */
export function readPrerequisites(text: string): ReadPrerequisites {
  if (text.trim() === "" || nothing.test(text.trim())) return { ok: true, groups: [] };
  const words = tokens(text);
  const bad = (value: string, kind: "unreadable" | "unclear" = "unreadable") => ({ ok: false, kind, value }) as const;
  const groups: string[][] = [];
  let group: string[] = [];
  let inside = false;
  // What may come next: a course or a parenthesis, or the word between two of them.
  let wants: "course" | "joint" = "course";
  let [closed, ands, ors] = [false, 0, 0];
  for (const word of words) {
    if (word === "(") {
      if (inside || wants !== "course" || group.length > 0)
        return bad(word, group.length > 0 ? "unclear" : "unreadable");
      inside = true;
    } else if (word === ")") {
      if (!inside || wants === "course") return bad(word);
      inside = false;
      closed = true;
    } else if (isOr(word)) {
      if (wants === "course") return bad(word);
      if (closed) return bad(word, "unclear");
      if (!inside && !"/|".includes(word)) ors += 1;
      wants = "course";
    } else if (isAnd(word)) {
      if (wants === "course") return bad(word);
      if (inside) return bad(word, "unclear");
      if (/\p{L}/u.test(word)) ands += 1;
      groups.push(group);
      group = [];
      closed = false;
      wants = "course";
    } else {
      if (wants === "joint" || !isCourseCode(word)) return bad(word);
      group.push(word);
      wants = "joint";
    }
  }
  if (inside || wants === "course") return bad(words.at(-1) ?? text);
  if (ors > 0 && ands > 0) return bad(text, "unclear");
  return { ok: true, groups: [...groups, group].map((each) => [...new Set(each)]) };
}

/** The same in one line, as an export says it: "ALG1; BIO/BIO-H". */
export const writePrerequisites = (groups: Prerequisites): string => groups.map((each) => each.join("/")).join("; ");

/** Prerequisites as the database keeps them; anything else counts as none. */
export const storedPrerequisites = (json: unknown): string[][] =>
  Array.isArray(json)
    ? json.filter((group): group is string[] => Array.isArray(group) && group.every((code) => typeof code === "string"))
    : [];

type Linked = { code: string; prerequisites: Prerequisites; corequisites: readonly string[] };

/** Courses that someone can take at some time, if each may be taken as soon as what it asks for is passed. */
export function takeableCourses(courses: readonly Linked[]): Set<string> {
  const taken = new Set<string>();
  for (;;) {
    const ready = new Map(
      courses
        .filter(({ code }) => !taken.has(code))
        .filter(({ prerequisites }) => prerequisites.every((group) => group.some((code) => taken.has(code))))
        .map((course) => [course.code, course]),
    );
    // Courses that go together are taken at once, so one that misses its partner takes the others down with it.
    for (let before = -1; before !== ready.size;) {
      before = ready.size;
      for (const [code, { corequisites }] of ready)
        if (!corequisites.every((other) => taken.has(other) || ready.has(other))) ready.delete(code);
    }
    if (ready.size === 0) return taken;
    for (const code of ready.keys()) taken.add(code);
  }
}

/**
 * Circles of courses that wait for each other, so that nobody can ever take them: each as its codes in order, the
 * smallest first. Codes that are not in the list are left out of account. A course behind a circle is in none.
 */
export function findCycles(courses: readonly Linked[]): string[][] {
  const known = new Map(courses.map((course) => [course.code, course]));
  const linked = courses.map(({ code, prerequisites, corequisites }) => ({
    code,
    prerequisites: prerequisites.filter((group) => group.every((each) => known.has(each))),
    corequisites: corequisites.filter((each) => known.has(each)),
  }));
  const takeable = takeableCourses(linked);
  const stuck = new Map(linked.filter(({ code }) => !takeable.has(code)).map((course) => [course.code, course]));
  // Of alternatives that all wait the first stands for the others. Partners alone make no circle: they go together.
  const waitsFor = new Map(
    [...stuck.values()].map(({ code, prerequisites, corequisites }) => {
      const before = prerequisites.filter((group) => group.every((each) => stuck.has(each))).map(([first]) => first!);
      return [code, { before, all: [...before, ...corequisites.filter((each) => stuck.has(each))] }] as const;
    }),
  );
  const seen = new Set<string>();
  const cycles: string[][] = [];
  for (const [code, { before }] of waitsFor) {
    if (seen.has(code)) continue;
    const back = before
      .map((each) => shortestWay(each, code, (at) => waitsFor.get(at)!.all))
      .find((way) => way !== null && !way.some((each) => seen.has(each)));
    if (!back) continue;
    const cycle = [code, ...back.slice(0, -1)];
    for (const each of cycle) seen.add(each);
    const first = cycle.indexOf([...cycle].sort()[0]!);
    cycles.push([...cycle.slice(first), ...cycle.slice(0, first)]);
  }
  return cycles;
}

function shortestWay(from: string, to: string, next: (at: string) => readonly string[]): string[] | null {
  const came = new Map<string, string | null>([[from, null]]);
  for (const at of came.keys()) {
    if (at === to) {
      const way: string[] = [];
      for (let each: string | null = at; each !== null; each = came.get(each)!) way.unshift(each);
      return way;
    }
    for (const each of next(at)) if (!came.has(each)) came.set(each, at);
  }
  return null;
}
