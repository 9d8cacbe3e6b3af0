import type { Table } from "./delimited";

export type OnetTables = {
  version: string;
  occupations: Table;
  interests: Table;
  jobZones: Table;
  alternateTitles: Table;
  related: Table;
  reportedTitles: Table | null;
  knowledge: Table | null;
  skills: Table | null;
  workStyles: Table | null;
  education: Table | null;
};

export type SourceTables = {
  onet: OnetTables;
  /** The framework of 16 by O*NET-SOC code, the 2024 framework of 14 by six-digit code. */
  clusters: { national16: Table; national14: Table };
  bls: { projections: Table; wages: Table };
};
