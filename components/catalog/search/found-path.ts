import type { Found } from "@/lib/catalog/queries/search-catalog";

const paths: Record<Found["kind"], (id: string) => string> = {
  OCCUPATION: (code) => `/occupations/${code}`,
  PROGRAM: (code) => `/programs/${code}`,
  SUBJECT: (id) => `/search?subject=${encodeURIComponent(id)}`,
  CLUSTER: (id) => `/clusters/${id}`,
  PATHWAY: (id) => `/clusters/${id}`,
};

/** The address, without its language, of what was found. */
export const foundPath = ({ kind, id }: Pick<Found, "kind" | "id">) => paths[kind](id);
