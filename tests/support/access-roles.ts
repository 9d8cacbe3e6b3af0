// Roles and shapes that the rows of the access matrix share.
import { roles, type Role, type World } from "./world";

export const everyone = [...roles];
export const signedIn = roles.filter((role) => role !== "visitor");
export const counselors: Role[] = ["counselor", "other counselor"];
export const staff: Role[] = [...counselors, "school administrator"];
export const site: Role[] = ["site administrator"];
export const administrators: Role[] = ["school administrator", ...site];
export const schoolAdministrators: Role[] = ["school administrator"];
export const students: Role[] = ["student", "other student"];

export type At = string | ((world: World) => string);

export const absent = "0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
