import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import type { EntryContent, EntryView, Json } from "../rules/entry-kinds";

export const contentColumns = {
  kind: true,
  title: true,
  organisation: true,
  place: true,
  url: true,
  startsOn: true,
  endsOn: true,
  text: true,
  highlights: true,
  level: true,
  occupationCode: true,
  credentialId: true,
  elementId: true,
  expiresOn: true,
  rest: true,
} as const;

export const entryColumns = {
  id: true,
  ...contentColumns,
  source: true,
  portfolioId: true,
  position: true,
  createdAt: true,
  files: { orderBy: { createdAt: "asc" }, select: { id: true, name: true, size: true } },
} as const satisfies Prisma.ProfileEntrySelect;

type Stored = { expiresOn: Date | null; rest: Prisma.JsonValue };

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A row with its day as a text and its rest as an object. */
export const asEntry = <Row extends Stored>(row: Row) => ({
  ...row,
  expiresOn: row.expiresOn?.toISOString().slice(0, 10) ?? null,
  rest: isObject(row.rest) ? row.rest : {},
});

export type EntryRow = Prisma.ProfileEntryGetPayload<{ select: typeof entryColumns }>;
export const asEntryView = (row: EntryRow): EntryView => asEntry(row);

/** The columns of an entry's content, as they are written. */
export const toColumns = ({ expiresOn, rest, ...content }: EntryContent) => ({
  ...content,
  expiresOn: expiresOn === null ? null : new Date(`${expiresOn}T00:00:00Z`),
  rest: rest as Prisma.InputJsonObject,
});
