// Who gets to moves and to their own way: students and job seekers, each to their own alone.
import type { PageRow } from "./access-page-row";
import { students } from "./access-roles";
import type { Role } from "./world";

export const explorers: Role[] = [...students, "job seeker"];

const seeker = "[locale]/(job-seeker)";

export const movePageRows: Record<string, PageRow[]> = {
  [`${seeker}/moves`]: [{ at: "/en/moves?from=29-1141.00&sort=pay", opens: explorers }],
  [`${seeker}/moves/[code]`]: [
    { at: "/en/moves/29-1141.00?from=31-1131.00", opens: explorers },
    { at: "/en/moves/99-9999.99", opens: [] },
  ],
  [`${seeker}/moves/[code]/from`]: [
    { at: "/en/moves/29-1141.00/from", opens: explorers },
    { at: "/en/moves/none/from", opens: [] },
  ],
};
