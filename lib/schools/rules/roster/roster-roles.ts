import type { Role } from "@/prisma/generated/enums";

export type RosterRole = Extract<Role, "STUDENT" | "EDUCATOR" | "COUNSELOR" | "SCHOOL_ADMINISTRATOR">;

/** What a role of a roster is here: a role of ours, someone who gets no account, or null for no role at all. */
export type ReadRole = RosterRole | "FAMILY" | "OTHER" | null;

const roles: Record<string, Exclude<ReadRole, null>> = {
  student: "STUDENT",
  pupil: "STUDENT",
  learner: "STUDENT",
  teacher: "EDUCATOR",
  educator: "EDUCATOR",
  instructor: "EDUCATOR",
  faculty: "EDUCATOR",
  aide: "EDUCATOR",
  counselor: "COUNSELOR",
  counsellor: "COUNSELOR",
  administrator: "SCHOOL_ADMINISTRATOR",
  principal: "SCHOOL_ADMINISTRATOR",
  siteadministrator: "SCHOOL_ADMINISTRATOR",
  parent: "FAMILY",
  guardian: "FAMILY",
  relative: "FAMILY",
  // They run a district or a system; nobody gets such powers from a file.
  districtadministrator: "OTHER",
  systemadministrator: "OTHER",
  sysadmin: "OTHER",
  proctor: "OTHER",
};

/** A role as a roster writes it, whatever its cases; "ext:" stands before words of a system's own. */
export const readRole = (cell: string): ReadRole =>
  roles[
    cell
      .trim()
      .toLowerCase()
      .replace(/^ext:/, "")
      .replace(/[\s_-]/g, "")
  ] ?? null;
