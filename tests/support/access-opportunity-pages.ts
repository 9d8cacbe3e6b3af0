// The pages about opportunities, area by area.
import { applicationPageRows } from "./access-applications";
import { hoursPageRows } from "./access-hours";
import { importPageRows } from "./access-imports";
import { opportunityPageRows } from "./access-opportunities";
import type { PageRow } from "./access-page-row";
import { partnerPageRows } from "./access-partners";

export const allOpportunityPageRows: Record<string, PageRow[]> = {
  ...applicationPageRows,
  ...hoursPageRows,
  ...importPageRows,
  ...opportunityPageRows,
  ...partnerPageRows,
};
