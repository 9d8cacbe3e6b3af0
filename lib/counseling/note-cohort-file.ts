import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { withActor } from "@/lib/platform/with-actor";
import type { ReportScope } from "./queries/walk-students";
import type { CohortSubject } from "./rules/cohort";

/** Counts of a cohort were taken along: no names, so a line in the record is enough. */
export const noteCohortFile = (person: CurrentUser, { schoolId }: ReportScope, what: CohortSubject): Promise<unknown> =>
  withActor(person, (tx) =>
    audit(tx, {
      ...{ actorId: person.id, action: "cohort.download", subjectId: null },
      ...{ entity: "School", entityId: schoolId, fields: [what] },
    }),
  );
