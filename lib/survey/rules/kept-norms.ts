import shipped from "@/prisma/catalog/survey/norms-2.json";
import type { Wording } from "./asking-order";
import { type Norms, type Scale, scales } from "./instrument";
import type { AgeBand } from "./norms";

export type ByScale = Readonly<Record<Scale, number>>;

/** What the answers to one wording are corrected by. */
export type KeptBand = {
  /** How many people it was made of. */
  people: number;
  /** Made of people of this age band alone; otherwise of everybody, because the band had too few. */
  own: boolean;
  offsets: Norms;
  /** For what share of these people each scale comes first, with the offsets taken off. */
  topShares: ByScale;
  /** Mean and standard deviation of these people's six averages, in points of an answer. */
  means: ByScale;
  spreads: ByScale;
};

export type KeptNorms = {
  /** The installation's own count, from 1 on; null for those that Waymark comes with. */
  version: number | null;
  /** Made of other people than this installation's. */
  provisional: boolean;
  bands: Readonly<Record<Wording, KeptBand>>;
};

/** What a result remembers of the norms that it was scored with. */
export type NormsUsed = { version: number | null; provisional: boolean; people: number };

/** The age band that a wording is for: norms by age go by the wording that a person chose. */
export const bandOfWording: Readonly<Record<Wording, AgeBand>> = { MIDDLE: "middle", GENERAL: "high", ADULT: "adult" };

const shippedBand: KeptBand = {
  people: shipped.people,
  own: false,
  offsets: shipped.offsets,
  topShares: shipped.topShares,
  means: shipped.means,
  spreads: shipped.spreads,
};

/** The norms that Waymark comes with, the same for every age band. Source: prisma/catalog/survey/norms-2.json. */
export const shippedNorms: KeptNorms = {
  version: null,
  provisional: true,
  bands: { MIDDLE: shippedBand, GENERAL: shippedBand, ADULT: shippedBand },
};

export const offsetsOf = ({ bands }: KeptNorms, wording: Wording): Norms => bands[wording].offsets;

export const normsUsed = ({ version, provisional, bands }: KeptNorms, wording: Wording): NormsUsed => ({
  version,
  provisional,
  people: bands[wording].people,
});

/** One row as the database keeps it: the six offsets, and beside them what else is known. */
export type NormsRow = { version: number; band: Wording; respondents: number; offsets: unknown };
type Packed = ByScale & { details: Omit<KeptBand, "people" | "offsets"> & { provisional: boolean } };

const six = (values: ByScale): ByScale =>
  Object.fromEntries(scales.map((scale) => [scale, values[scale]])) as Record<Scale, number>;

/** The rows of a version, one for each wording. */
export const packNorms = (version: number, { provisional, bands }: Omit<KeptNorms, "version">): NormsRow[] =>
  (Object.keys(bands) as Wording[]).map((band) => {
    const { people, offsets, ...details } = bands[band];
    const packed: Packed = { ...six(offsets), details: { ...details, provisional } };
    return { version, band, respondents: people, offsets: packed };
  });

/** The norms that the rows of one version hold; those that Waymark comes with where there is no row. */
export function unpackNorms(rows: readonly NormsRow[]): KeptNorms {
  const [first] = rows;
  if (!first) return shippedNorms;
  const bands = { ...shippedNorms.bands };
  let provisional = false;
  for (const { band, respondents, offsets } of rows) {
    const { details, ...values } = offsets as Packed;
    ({ provisional } = details);
    const { own, topShares, means, spreads } = details;
    bands[band] = { people: respondents, own, offsets: six(values), topShares, means, spreads };
  }
  return { version: first.version, provisional, bands };
}
