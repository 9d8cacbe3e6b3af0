import { contactRoles } from "@/lib/profiles/rules/contact-roles";
import type { WayPeopleTexts } from "../way-people-texts";
import type { PeopleField } from "./people-form";

type Contact = { name: string; role: string; organisation: string; reach: string; note: string; mentor: boolean };

/** What is asked of a person one notes. */
export const contactFields = ({ form, roles }: WayPeopleTexts, contact?: Contact): PeopleField[] => [
  { name: "name", label: form.name, value: contact?.name ?? "" },
  {
    name: "role",
    label: form.role,
    as: "select",
    value: contact?.role ?? "does",
    choices: contactRoles.map((role) => ({ value: role, label: roles[role] })),
  },
  { name: "organisation", label: form.organisation, value: contact?.organisation ?? "" },
  { name: "reach", label: form.reach, value: contact?.reach ?? "" },
  { name: "note", label: form.note, as: "textarea", value: contact?.note ?? "" },
  { name: "mentor", label: form.mentor, as: "tick", value: contact?.mentor ? "yes" : "" },
];
