// JSON Resume 1.0.0 as it is published (jsonresume.org/schema): every field may be absent, entries may hold fields of
// their own, the root may not. Empty addresses are taken although the format asks for whole ones: many files have them.
import { z } from "zod";

const text = z.string("NOT_TEXT");
const texts = z.array(text, "NOT_A_LIST");
const address = text.refine((typed) => typed === "" || /^[a-z][a-z0-9+.-]*:\S+$/i.test(typed), "URL_WRONG");
const mail = text.refine((typed) => typed === "" || /^[^\s@]+@[^\s@]+$/.test(typed), "EMAIL_WRONG");
const date = text.regex(/^([12]\d{3}-[01]\d-[0-3]\d|[12]\d{3}-[01]\d|[12]\d{3})$/, "DATE_WRONG");

const part = (shape: Record<string, z.ZodType>) =>
  z.looseObject(
    Object.fromEntries(Object.entries(shape).map(([key, type]) => [key, type.optional()])),
    "NOT_AN_OBJECT",
  );
const parts = (shape: Record<string, z.ZodType>) => z.array(part(shape), "NOT_A_LIST").optional();

const span = { startDate: date, endDate: date };

export const jsonResumeSchema = z.strictObject(
  {
    $schema: address.optional(),
    basics: part({
      name: text,
      label: text,
      image: text,
      email: mail,
      phone: text,
      url: address,
      summary: text,
      location: part({ address: text, postalCode: text, city: text, countryCode: text, region: text }),
      profiles: z.array(part({ network: text, username: text, url: address }), "NOT_A_LIST"),
    }).optional(),
    work: parts({
      name: text,
      location: text,
      description: text,
      position: text,
      url: address,
      ...span,
      summary: text,
      highlights: texts,
    }),
    volunteer: parts({ organization: text, position: text, url: address, ...span, summary: text, highlights: texts }),
    education: parts({
      institution: text,
      url: address,
      area: text,
      studyType: text,
      ...span,
      score: text,
      courses: texts,
    }),
    awards: parts({ title: text, date, awarder: text, summary: text }),
    certificates: parts({ name: text, date, url: address, issuer: text }),
    publications: parts({ name: text, publisher: text, releaseDate: date, url: address, summary: text }),
    skills: parts({ name: text, level: text, keywords: texts }),
    languages: parts({ language: text, fluency: text }),
    interests: parts({ name: text, keywords: texts }),
    references: parts({ name: text, reference: text }),
    projects: parts({
      name: text,
      description: text,
      highlights: texts,
      keywords: texts,
      ...span,
      url: address,
      roles: texts,
      entity: text,
      type: text,
    }),
    meta: part({ canonical: address, version: text, lastModified: text }).optional(),
  },
  "NOT_AN_OBJECT",
);
