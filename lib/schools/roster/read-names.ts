import { sha256 } from "@/lib/platform/digest";
import { isNamesHeading, nameColumns, readName } from "../rules/roster/names-list";
import type { FileMode } from "../rules/roster/manifest";
import { schoolYearOf } from "../rules/roster/years";
import type { OpenedFile } from "./open-roster";
import { type ReadFiles, stageFallbackYear, type Tell } from "./read-files";
import { openText, readTable } from "./read-table";
import type { RowSink } from "./row-sink";

// Kept as long as the school has its rosters, so that no name or address stays in it when someone is erased.
const sealed = (id: string): string => (id.startsWith("number:") ? id : `${id.split(":")[0]}:${sha256(id)}`);

/** Reads a plain list of names as if it were a roster of one school: its students, their classes, who teaches them. */
export async function readNames(
  file: OpenedFile,
  { mode, today }: { mode: FileMode; today: string },
  sink: RowSink,
  tell: Tell,
): Promise<Omit<ReadFiles, "version">> {
  const result: Omit<ReadFiles, "version"> = {
    modes: { user: mode, class: mode, enrollment: mode },
    names: { user: file.name, class: file.name, enrollment: file.name },
    read: {},
  };
  const year = schoolYearOf(today);
  sink.row("org", 1, "own", { own: true, type: "school", name: "" });
  stageFallbackYear(today, sink);
  const bytes = await openText(file, sink);
  if (!bytes) return result;
  const people = new Set<string>();
  const classes = new Map<string, string>();
  const teachers = new Set<string>();
  const count = await readTable(file, bytes, nameColumns, sink, {
    onHeading: (columns) => {
      if (isNamesHeading(columns)) return true;
      sink.problem("missing-column", file.name, 1, "name");
      return false;
    },
    onRow: ({ line, cell, complain, shifted }) => {
      const row = shifted ? null : readName(cell, complain);
      if (row === null) return;
      const { data, className, teacher } = row;
      const sourcedId = sealed(row.sourcedId);
      if (people.has(sourcedId)) return complain("double-person", null, String(data.name));
      people.add(sourcedId);
      sink.row("user", line, sourcedId, data);
      if (className === null) return;
      const folded = className.toLowerCase();
      const classId = classes.get(folded) ?? `class:${year}:${folded}`;
      if (!classes.has(folded)) {
        classes.set(folded, classId);
        sink.row("class", line, classId, { title: className, org: "own", terms: [], course: null, subject: null });
      }
      sink.row("enrollment", line, `${sourcedId}|${classId}`, { class: classId, user: sourcedId, role: "STUDENT" });
      if (teacher === null || teachers.has(`${folded}|${teacher.toLowerCase()}`)) return;
      teachers.add(`${folded}|${teacher.toLowerCase()}`);
      sink.row("teacher", line, `teacher|${classId}|${sha256(teacher.toLowerCase())}`, { class: classId, teacher });
    },
    onPiece: async (done, total) => {
      await tell(`read ${file.name}`, done, total);
      await sink.rest();
    },
  });
  await sink.finish();
  result.read = { user: count ?? 0, class: classes.size };
  return result;
}
