import { type ListRow, readList } from "@/lib/plans/rules/list-file";
import { readGrades, readYes } from "@/lib/plans/rules/list-cells";
import { mostOffers } from "../rules/import-limits";
import { checkOffer } from "./check-offer";
import { columnNames, neededColumns, type OfferColumn } from "./csv-columns";
import { type Known, readNames } from "./known";
import {
  blankOffer,
  keyOf,
  type OfferContent,
  type OfferField,
  type OfferProblem,
  type OfferProblemKind,
  type OfferRow,
  type ReadOffers,
} from "./offer-row";
import { toPlainText } from "./plain-text";
import {
  readAddress,
  readCount,
  readKind,
  readMoney,
  readPay,
  readPeriod,
  readRegion,
  readSchooling,
} from "./read-cells";
import { type DayOrder, dayOrderOf, readDayIn } from "./read-days";

type Cells = Record<OfferColumn, string>;
type Has = ReadonlySet<OfferColumn>;

const dayColumns = ["startsOn", "endsOn", "applyBy", "shownUntil"] as const;
const textColumns = [
  "title",
  "organisation",
  "town",
  "contactName",
  "contactEmail",
  "contactPhone",
  "contactHow",
] as const;

const remote =
  /^(remote|telework|telecommute|online|virtual|home|from home|work from home|a distancia|remoto|en línea|desde casa)$/i;
const onSite = /^(on[- ]?site|in[- ]person|hybrid|office|presencial|híbrido|en persona)$/i;

const readers: { [Field in OfferField]?: [(cell: string) => OfferContent[Field] | undefined, OfferProblemKind] } = {
  kind: [readKind, "kind-unknown"],
  url: [readAddress, "url-unreadable"],
  region: [readRegion, "region-unknown"],
  remote: [(cell) => (remote.test(cell) ? true : onSite.test(cell) ? false : readYes(cell)), "yes-or-no"],
  payFrom: [(cell) => (cell === "" ? null : readMoney(cell)), "not-a-number"],
  payTo: [(cell) => (cell === "" ? null : readMoney(cell)), "not-a-number"],
  payPer: [(cell) => (cell === "" ? "hour" : readPeriod(cell)), "per-unknown"],
  hoursPerWeek: [readCount, "not-a-number"],
  seats: [readCount, "not-a-number"],
  adultsOnly: [readYes, "yes-or-no"],
  schooling: [readSchooling, "schooling-unknown"],
};

/** Reads a table of opportunities: what each line says, and every problem with its line and column. */
export function readOfferCsv(text: string, known: Known): ReadOffers {
  const list = readList(text, columnNames, {
    required: neededColumns,
    most: mostOffers,
    lines: ["text", "contactHow"],
  });
  const problems: OfferProblem[] = list.problems.map(({ line, column, kind, values }) => ({
    ...{ line, field: column, values },
    kind: kind as OfferProblemKind,
  }));
  const notes: ReadOffers["notes"] = [];
  if (list.ignored.length > 0)
    notes.push({ line: null, field: null, kind: "ignored", values: { names: list.ignored.join(", ") } });
  const days = dayOrderOf(list.rows.flatMap(({ cells }) => dayColumns.map((column) => cells[column])));
  if (days.mixed) problems.push({ line: null, field: null, kind: "day-mixed", values: {} });
  else if (!days.sure) notes.push({ line: null, field: null, kind: "days-month-first", values: {} });
  const seen = new Map<string, number>();
  const rows = list.rows.map((row) => {
    const says = readRow(row, list.has, known, days.order, problems);
    const key = keyOf("csv", says.organisation, row.cells.key, [says.title, says.town ?? "", says.startsOn ?? ""]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.line);
    else problems.push({ line: row.line, field: "key", kind: "row-twice", values: { first } });
    return { line: row.line, key, says };
  });
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { format: "csv", rows, problems, notes };
}

function readRow(
  { line, cells }: ListRow<OfferColumn>,
  has: Has,
  known: Known,
  order: DayOrder,
  problems: OfferProblem[],
): OfferRow["says"] {
  const wrong = (field: OfferField | OfferColumn, kind: OfferProblemKind, values: OfferProblem["values"] = {}) => {
    const cell = cells[field as OfferColumn] ?? "";
    problems.push({ line, field, kind, values: { value: cell.slice(0, 80), ...values } });
  };
  const says: Partial<OfferContent> = {};
  for (const column of textColumns) if (has.has(column)) says[column] = clean(cells[column]);
  if (has.has("text")) says.text = toPlainText(clean(cells.text));
  for (const [name, [read, problem]] of Object.entries(readers)) {
    const field = name as keyof typeof readers & OfferColumn;
    if (!has.has(field)) continue;
    if (field === "kind" && cells.kind === "") wrong("kind", "missing");
    else {
      const value = read(cells[field]);
      if (value === undefined) wrong(field, problem);
      Object.assign(says, { [field]: value ?? blankOffer[field] });
    }
  }
  for (const column of dayColumns) {
    if (!has.has(column)) continue;
    const day = readDayIn(cells[column], order);
    if (day === undefined) wrong(column, "day-unreadable");
    says[column] = day ?? null;
  }
  takeNames(says, cells, has, known, wrong);
  takePay(says, cells, has, wrong);
  takeGrades(says, cells, has, wrong);
  const complete = {
    ...says,
    kind: says.kind ?? "JOB",
    title: says.title ?? "",
    organisation: says.organisation ?? "",
  };
  checkOffer(complete, (field, kind, values) =>
    wrong(field === "gradeFrom" || field === "gradeTo" ? "grades" : payColumn(field, has), kind, values),
  );
  return complete;
}

type Wrong = (field: OfferField | OfferColumn, kind: OfferProblemKind, values?: OfferProblem["values"]) => void;

const clean = (cell: string) => cell.replaceAll("\0", "").toWellFormed();

const payColumn = (field: OfferField, has: Has): OfferField | OfferColumn =>
  (field === "payFrom" || field === "payTo") && !has.has(field) ? "pay" : field;

function takeNames(says: Partial<OfferContent>, cells: Cells, has: Has, known: Known, wrong: Wrong) {
  const one = (find: (name: string) => string | undefined) => (name: string) => {
    const id = find(name);
    return id === undefined ? undefined : [id];
  };
  const sources = [
    ["pathwayIds", one(known.pathway), "pathway-unknown"],
    ["occupationCodes", known.occupations, "occupation-unknown"],
    ["elementIds", one(known.element), "skill-unknown"],
  ] as const;
  for (const [field, idsOf, problem] of sources) {
    if (!has.has(field)) continue;
    const { ids, unknown } = readNames(cells[field], idsOf);
    for (const name of unknown) wrong(field, problem, { value: name.slice(0, 80) });
    says[field] = ids;
  }
}

/** A pay in one cell speaks where the columns for its parts are silent. */
function takePay(says: Partial<OfferContent>, cells: Cells, has: Has, wrong: Wrong) {
  if (!has.has("pay")) return;
  const pay = readPay(cells.pay);
  if (!pay) return wrong("pay", "pay-unreadable");
  says.payFrom ??= pay.from;
  says.payTo ??= pay.to;
  if (pay.per !== null && (!has.has("payPer") || cells.payPer === "")) says.payPer = pay.per;
}

function takeGrades(says: Partial<OfferContent>, cells: Cells, has: Has, wrong: Wrong) {
  if (!has.has("grades")) return;
  const grades = cells.grades === "" ? null : readGrades(cells.grades);
  if (grades === undefined) wrong("grades", "grades-unreadable");
  says.gradeFrom = grades?.from ?? null;
  says.gradeTo = grades?.to ?? null;
}
