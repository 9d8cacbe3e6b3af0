import { sheet } from "../build/sheet";
import { checkTable } from "./check-table";
import type { Findings } from "./findings";
import type { OpenedFiles } from "./open-files";
import { askIfFew, sheetLines, type ReaderContext, type ReadRelease } from "./release-content";

/** IPEDS' codes; negative ones say "not applicable" or "not available". */
const years: Record<string, number> = { "1": 4, "2": 2, "3": 0 };
const control: Record<string, string> = { "1": "public", "2": "nonprofit", "3": "profit" };
const systemOffice = "0";

/** An address that a browser may open, or none. */
function websiteOf(value: string): string | null {
  if (value === "" || /\s/.test(value)) return null;
  try {
    const url = new URL(/^https?:\/\//i.test(value) ? value : `https://${value}`);
    return url.hostname.includes(".") ? url.href : null;
  } catch {
    return null;
  }
}

const code = (column: "level" | "control" | "active", max: number) => ({ column, min: -9, max }) as const;

/** Reads the directory of institutions (IPEDS, "HD"): those that are open and teach. */
export function readColleges(opened: OpenedFiles, context: ReaderContext, findings: Findings): ReadRelease | null {
  const table = opened.tables.get("colleges");
  if (!table) return null;
  const rows = checkTable(
    table,
    {
      columns: {
        id: "UNITID",
        name: "INSTNM",
        city: "CITY",
        state: "STABBR",
        website: "WEBADDR",
        sector: "SECTOR",
        level: "ICLEVEL",
        control: "CONTROL",
        active: "CYACTIVE",
      },
      optional: ["sector", "active"],
      codes: { id: /^\d{1,9}$/, state: /^[A-Z]{2}$/ },
      filled: ["name", "city"],
      key: ({ id }) => id,
      numbers: ({ active }) => [code("level", 3), code("control", 3), ...(active === "" ? [] : [code("active", 9)])],
    },
    findings,
  );
  const named = opened.names.map((name) => /(20\d\d)/.exec(name)?.[1]).find(Boolean);
  const release = context.release ?? named ?? null;
  if (release === null) findings.problem("no-release", { file: table.file });
  if (!findings.clean || release === null) return null;
  const open = rows.filter(({ values }) => values.sector !== systemOffice && ["", "1"].includes(values.active));
  findings.count("passed-over-closed", rows.length - open.length, { file: table.file });
  const colleges = open.map(({ values }) => ({ ...values, website: websiteOf(values.website) }));
  findings.count("no-website", colleges.filter(({ website }) => website === null).length, { file: table.file });
  askIfFew(findings, "colleges.tsv", colleges.length, sheetLines(context.read, "colleges.tsv").length);
  const lines = colleges
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map((row) => [
      row.id,
      row.name,
      row.city,
      row.state,
      row.website,
      years[row.level] ?? null,
      control[row.control] ?? null,
    ]);
  const files = { "colleges.tsv": sheet(["id", "name", "city", "state", "website", "years", "control"], lines) };
  return { content: { files, release: { colleges: release } }, release, rows: colleges.length };
}
