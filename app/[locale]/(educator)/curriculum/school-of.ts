import { notFound } from "next/navigation";
import type { SchoolWorker } from "@/lib/accounts/rules/roles";
import { type CurriculumSchool, curriculumSchools } from "@/lib/counseling/queries/get-curriculum";

/** The school that the address names, or the first; one at which the person does not work is not found. */
export function schoolOf(worker: SchoolWorker, school: string | string[] | undefined): CurriculumSchool {
  const schools = curriculumSchools(worker);
  return (school === undefined ? schools[0] : schools.find(({ id }) => id === school)) ?? notFound();
}
