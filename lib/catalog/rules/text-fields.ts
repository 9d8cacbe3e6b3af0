import type { TextField, TextOwner } from "@/prisma/generated/enums";

/** What is told of a cluster or pathway, in the order of its page. */
export const storyFields = ["PEOPLE", "LIKES", "MYTH", "SURPRISE", "LEARN", "AFTER", "NEXT"] as const;
export type StoryField = (typeof storyFields)[number];

/** The texts that each kind of thing has, in the order of its page. */
export const ownerFields: Record<TextOwner, readonly TextField[]> = {
  CLUSTER: storyFields,
  PATHWAY: storyFields,
  OCCUPATION: ["SUMMARY"],
};

export const textOwners = Object.keys(ownerFields) as TextOwner[];

/** "CLUSTER:national-16/health-science:MYTH" */
export const textId = (owner: TextOwner, ownerId: string, field: TextField) => `${owner}:${ownerId}:${field}`;
