import type { TextField, TextOwner } from "@/prisma/generated/enums";

/** What is told of a cluster or pathway, in the order of its page. */
export const storyFields = ["PEOPLE", "LIKES", "MYTH", "SURPRISE", "LEARN", "AFTER", "NEXT"] as const;

/** The texts that each kind of thing has, in the order of its page. */
export const ownerFields: Record<TextOwner, readonly TextField[]> = {
  CLUSTER: storyFields,
  PATHWAY: storyFields,
  OCCUPATION: ["SUMMARY"],
};

export const textOwners = Object.keys(ownerFields) as TextOwner[];

export type TextKey = { owner: TextOwner; ownerId: string; field: TextField };

/** "CLUSTER:national-16/health-science:MYTH" */
export const textId = ({ owner, ownerId, field }: TextKey) => `${owner}:${ownerId}:${field}`;

/** What an id names; null where it can name no text. */
export function readTextId(id: string): TextKey | null {
  const [owner, ownerId = "", field, ...more] = id.split(":");
  const found = textOwners.find((each) => each === owner);
  const known = found && ownerFields[found].find((each) => each === field);
  if (!found || !known || more.length > 0 || !/^[a-z0-9./-]{1,150}$/.test(ownerId)) return null;
  return { owner: found, ownerId, field: known };
}
