import "server-only";
import type { SchoolStaff } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { tasksSchools } from "../save-task";

export type StandardView = { key: string; code: string; titleEn: string; titleEs: string };
export type StandardListView = {
  id: string;
  code: string;
  version: string;
  titleEn: string;
  titleEs: string;
  source: string;
  /** False: it came with Waymark. */
  isOwn: boolean;
  standards: StandardView[];
};

/** The lists that tasks of a school can be aligned to, newest versions only; the one that came along first. */
export const listStandards = (staff: SchoolStaff, schoolId: string): Promise<StandardListView[]> =>
  withActor(staff, async (tx) => {
    if (!tasksSchools(staff).includes(schoolId)) return [];
    return tx.$queryRaw<StandardListView[]>`
      SELECT l.id, l.code, l.version, l."titleEn", l."titleEs", l.source, l."schoolId" IS NOT NULL AS "isOwn",
        json_agg(json_build_object('key', l.code || ':' || d.code, 'code', d.code, 'titleEn', d."titleEn",
          'titleEs', d."titleEs") ORDER BY d.position) AS standards
      FROM "StandardList" l JOIN "Standard" d ON d."listId" = l.id
      WHERE l."retiredAt" IS NULL AND (l."schoolId" IS NULL OR l."schoolId" = ${schoolId}::uuid)
      GROUP BY l.id ORDER BY l."schoolId" IS NOT NULL, l.code`;
  });
