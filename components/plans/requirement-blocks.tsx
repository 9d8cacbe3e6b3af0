import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import type { LineCheck, RequirementCheck } from "@/lib/plans/rules/check-requirements";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { rulesTexts } from "./rules-texts";

type Kind = "done" | "now" | "planned" | "missing";
const kinds: readonly Kind[] = ["done", "now", "planned", "missing"];

const block = { width: 26, gap: 4, height: 16, credits: 0.5 };

/** The pieces of a row of half-credit blocks: each block is cut where one kind of credit ends and the next begins. */
function piecesOf(line: LineCheck): { kind: Kind; x: number; width: number }[] {
  const perCredit = block.width / block.credits;
  const pieces: { kind: Kind; x: number; width: number }[] = [];
  let at = 0;
  for (const kind of kinds) {
    const end = at + Math.round(line[kind] * 100);
    while (at < end) {
      const index = Math.floor(at / 50);
      const stop = Math.min(end, (index + 1) * 50);
      const inside = (at - index * 50) / 100;
      pieces.push({
        kind,
        x: index * (block.width + block.gap) + inside * perCredit,
        width: ((stop - at) / 100) * perCredit,
      });
      at = stop;
    }
  }
  return pieces;
}

function Blocks({ line }: { line: LineCheck }) {
  const pieces = piecesOf(line);
  const count = Math.max(1, Math.ceil((line.done + line.now + line.planned + line.missing) / block.credits));
  const width = count * (block.width + block.gap);
  return (
    <svg viewBox={`0 0 ${width} ${block.height + 4}`} width={width} height={block.height + 4} aria-hidden="true">
      {pieces.map(({ kind, x, width: wide }) => (
        <rect
          key={`${kind} ${x}`}
          className={`req-${kind}`}
          x={x + 1}
          y={2}
          width={Math.max(1, wide - 2)}
          height={block.height}
          strokeWidth={2}
        />
      ))}
    </svg>
  );
}

/** The stripes of what is going on; once on a page. */
const Hatch = () => (
  <svg width="0" height="0" aria-hidden="true" className="req-defs">
    <defs>
      <pattern id="req-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="req-hatch-ground" />
        <path d="M1.5 0v6" className="req-hatch-line" />
      </pattern>
    </defs>
  </svg>
);

function Say({ locale, line, titles }: { locale: Locale; line: LineCheck; titles: ReadonlyMap<string, string> }) {
  const texts = rulesTexts(locale).picture;
  const n = (credits: number) => formatNumber(locale, credits);
  if (line.demonstrated) return texts.demonstrated;
  const short = line.parts.flatMap(function missing(part): LineCheck[] {
    const inner = part.parts.flatMap(missing);
    return inner.length > 0 ? inner : part.missing > 0 ? [part] : [];
  });
  const lacking = line.count && line.count.have < line.count.needed ? line.count : null;
  if (line.missing > 0 || lacking) {
    const inParts = short.reduce((sum, part) => sum + part.missing, 0);
    return (
      <>
        {short.map((part) => (
          <Badge key={part.lineId} tone="danger">
            {fill(texts.sayPartMissing, { title: part.title[locale], n: n(part.missing) })}
          </Badge>
        ))}
        {line.missing - inParts > 0.001 ? (
          <Badge tone="danger">
            {fill(texts.sayMissing, { n: n(Math.round((line.missing - inParts) * 100) / 100) })}
          </Badge>
        ) : null}
        {lacking ? <Badge tone="danger">{fill(texts.sayCourses, lacking)}</Badge> : null}
      </>
    );
  }
  if (line.alsoBy) return fill(texts.alsoBy, { title: titles.get(line.alsoBy) ?? "" });
  if (line.planned > 0) return fill(texts.sayPlanned, { n: n(line.needed), needed: n(line.needed) });
  if (line.now > 0) return fill(texts.sayNow, { n: n(line.needed), needed: n(line.needed) });
  return texts.sayDone;
}

type Row = { line: LineCheck; depth: number };
const rowsOf = (lines: readonly LineCheck[], depth = 0): Row[] =>
  lines.flatMap((line) => [{ line, depth }, ...rowsOf(line.parts, depth + 1)]);

/**
 * Each requirement as a row of half-credit blocks: filled is done, striped this year, outlined planned, dashed missing.
 * Beside each row its words, below all of them the same figures as a table.
 */
export function RequirementBlocks({ locale, check }: { locale: Locale; check: RequirementCheck }) {
  const texts = rulesTexts(locale).picture;
  const titles = new Map(check.lines.map(({ lineId, title }) => [lineId, title[locale]]));
  const n = (credits: number) => formatNumber(locale, credits);
  const key: Record<Kind, string> = texts;
  return (
    <div className="stack">
      <Hatch />
      <ul className="req-lines">
        {check.lines.map((line) => (
          <li key={line.lineId}>
            <span className="req-name">{line.title[locale]}</span>
            {line.alsoBy ? <span /> : <Blocks line={line} />}
            <span className="req-say">
              <Say locale={locale} line={line} titles={titles} />
            </span>
          </li>
        ))}
      </ul>
      <ul className="req-key xs soft" aria-label={texts.keyLabel}>
        {kinds.map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 30 20" width="30" height="20" aria-hidden="true">
              <rect className={`req-${kind}`} x="2" y="2" width="26" height="16" strokeWidth={2} />
            </svg>
            {key[kind]}
          </li>
        ))}
        <li>{texts.block}</li>
      </ul>
      <Disclosure summary={texts.table}>
        <Table
          caption={texts.caption}
          captionHidden
          rows={rowsOf(check.lines)}
          rowKey={({ line }) => line.lineId}
          columns={[
            {
              key: "line",
              label: texts.line,
              cell: ({ line, depth }) => (depth > 0 ? `— ${line.title[locale]}` : line.title[locale]),
            },
            { key: "needed", label: texts.needed, numeric: true, cell: ({ line }) => n(line.needed) },
            { key: "done", label: texts.doneHead, numeric: true, cell: ({ line }) => n(line.done) },
            { key: "now", label: texts.nowHead, numeric: true, cell: ({ line }) => n(line.now) },
            { key: "planned", label: texts.plannedHead, numeric: true, cell: ({ line }) => n(line.planned) },
            { key: "missing", label: texts.missingHead, numeric: true, cell: ({ line }) => n(line.missing) },
          ]}
        />
      </Disclosure>
    </div>
  );
}
