import type { EntryKind } from "@/prisma/generated/enums";

export type TextColumn = "title" | "organisation" | "place" | "url" | "startsOn" | "endsOn" | "text";
export type Column = TextColumn | "highlights" | "level";

/** Where each kind stands in a JSON Resume, and which of its fields is which of ours. */
export const resumeMap: Record<EntryKind, { section: string; columns: Readonly<Record<string, Column>> }> = {
  WORK: {
    section: "work",
    columns: {
      position: "title",
      name: "organisation",
      location: "place",
      url: "url",
      startDate: "startsOn",
      endDate: "endsOn",
      summary: "text",
      highlights: "highlights",
    },
  },
  VOLUNTEER: {
    section: "volunteer",
    columns: {
      position: "title",
      organization: "organisation",
      url: "url",
      startDate: "startsOn",
      endDate: "endsOn",
      summary: "text",
      highlights: "highlights",
    },
  },
  EDUCATION: {
    section: "education",
    columns: {
      area: "title",
      institution: "organisation",
      url: "url",
      startDate: "startsOn",
      endDate: "endsOn",
      courses: "highlights",
    },
  },
  AWARD: { section: "awards", columns: { title: "title", awarder: "organisation", date: "endsOn", summary: "text" } },
  CREDENTIAL: {
    section: "certificates",
    columns: { name: "title", issuer: "organisation", date: "endsOn", url: "url" },
  },
  PUBLICATION: {
    section: "publications",
    columns: { name: "title", publisher: "organisation", releaseDate: "endsOn", url: "url", summary: "text" },
  },
  SKILL: { section: "skills", columns: { name: "title", level: "level", keywords: "highlights" } },
  LANGUAGE: { section: "languages", columns: { language: "title", fluency: "level" } },
  INTEREST: { section: "interests", columns: { name: "title", keywords: "highlights" } },
  REFERENCE: { section: "references", columns: { name: "title", reference: "text" } },
  PROJECT: {
    section: "projects",
    columns: {
      name: "title",
      entity: "organisation",
      url: "url",
      startDate: "startsOn",
      endDate: "endsOn",
      description: "text",
      highlights: "highlights",
    },
  },
};

/** What Waymark knows of an entry and the format has no field for stands in one field of our own. */
export const ownField = "waymark";

export const basicsColumns = {
  name: "name",
  label: "headline",
  email: "email",
  phone: "phone",
  url: "url",
  summary: "summary",
} as const;
export const locationColumns = { city: "town", region: "region" } as const;
