import { cleanCell, cleanName, readDate, readStatus } from "./cells";
import { type Complain, shownValue } from "./problems";
import type { Cell } from "./read-row";
import type { RosterSession } from "./years";

const parts = /^(term|semester|gradingperiod|trimester|quarter)$/;

/** One row of academicSessions.csv; null where it cannot be taken or no longer counts. */
export function readSession(cell: Cell, line: number, complain: Complain): RosterSession | null {
  const sourcedId = cleanName(cell("sourcedId")).slice(0, 255);
  const title = cleanName(cell("title")).slice(0, 120);
  const type = cleanCell(cell("type"))
    .toLowerCase()
    .replace(/[\s_-]/g, "");
  const [starts, ends] = [readDate(cell("startDate")), readDate(cell("endDate"))];
  const before: string[] = [];
  const say: Complain = (code, column, value) => {
    before.push(code);
    complain(code, column, value);
  };
  for (const [column, value] of [
    ["sourcedId", sourcedId],
    ["title", title],
    ["type", type],
  ] as const)
    if (value === "") say("missing-value", column);
  if (type !== "" && type !== "schoolyear" && !parts.test(type))
    say("bad-type", "type", shownValue(cell("type").trim()));
  for (const [column, value] of [
    ["startDate", starts],
    ["endDate", ends],
  ] as const)
    if (value === null) say("session-date", column, shownValue(cleanCell(cell(column))));
  if (starts !== null && ends !== null && ends < starts)
    say("date-order", "endDate", shownValue(cleanCell(cell("endDate"))));
  if (before.length > 0 || starts === null || ends === null || readStatus(cell("status")) === "gone") return null;
  const year = /^(?:\d{4}\s*-\s*)?(\d{4})$/.exec(cleanCell(cell("schoolYear")))?.[1];
  return {
    line,
    sourcedId,
    title,
    type: type === "schoolyear" ? "year" : "part",
    starts,
    ends,
    parent: cleanName(cell("parentSourcedId")).slice(0, 255) || null,
    endsIn: year === undefined ? null : Number(year),
  };
}
