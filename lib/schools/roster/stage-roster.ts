import type { CopySession } from "@/lib/platform/copy-rows";
import { matchPeople } from "./match-people";
import { problemTable, type RosterScope } from "./roster-scope";
import { stageClasses } from "./stage-classes";
import { stageEnrollments } from "./stage-enrollments";
import { stagePeople } from "./stage-people";
import { stagePlaces } from "./stage-places";

/** Lays a run's rows out beside what is there: each id resolved, each dangling one named. Lives for one transaction. */
export async function stageRoster(session: CopySession, scope: RosterScope, withProblems = true) {
  if (withProblems) await session.query(problemTable);
  await stagePlaces(session, scope);
  await stageClasses(session, scope);
  await stagePeople(session, scope);
  await matchPeople(session, scope);
  await stageEnrollments(session, scope);
}
