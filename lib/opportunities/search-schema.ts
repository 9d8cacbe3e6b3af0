import "server-only";
import { z } from "zod";
import { opportunityKinds } from "./rules/kinds";
import { hoursChoices, noFilter, type OpportunityFilter, opportunitySorts } from "./rules/match-filter";

export const opportunityIdSchema = z.uuid();

const words = (most: number) =>
  z
    .string()
    .catch("")
    .transform((typed) => typed.replaceAll("\0", "").toWellFormed().trim().slice(0, most));

const list = z
  .union([z.string(), z.array(z.string())])
  .catch([])
  .transform((given) => [given].flat());

const ticked = z
  .literal("1")
  .catch("" as never)
  .transform((typed) => typed === "1");

/** What the address of the list may say. What means nothing is left out, and the rest counts. */
export const opportunityFilterSchema = z
  .object({
    q: words(100),
    kind: list.transform((given) => opportunityKinds.filter((kind) => given.includes(kind))),
    field: z
      .string()
      .regex(/^[a-z0-9-]+(\/[a-z0-9-]+){1,2}$/)
      .max(200)
      .nullable()
      .catch(null),
    town: words(100),
    state: words(40)
      .transform((typed) => typed.toUpperCase())
      .transform((typed) => (/^[A-Z]{2}$/.test(typed) ? typed : "")),
    home: ticked,
    pay: words(20).transform((typed) => {
      const amount = Number(typed.replace(/[$,\s]/g, ""));
      return amount > 0 && amount <= 10_000_000 ? Math.round(amount * 100) / 100 : null;
    }),
    per: z.enum(["hour", "year"]).catch("hour"),
    unsaid: ticked,
    hours: z.enum(hoursChoices).nullable().catch(null),
    grade: z.coerce.number().int().min(6).max(14).nullable().catch(null),
    closing: ticked,
    sort: z.enum(opportunitySorts).catch("match"),
    after: z
      .string()
      .regex(/^-?\d{1,15}\|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      .nullable()
      .catch(null),
  })
  .transform(({ kind, state, home, pay, per, unsaid, ...rest }): OpportunityFilter => ({
    ...noFilter,
    ...rest,
    kinds: kind,
    region: state,
    remote: home,
    payFrom: pay,
    payPer: per,
    payUnsaid: unsaid,
  }));

/** What the end of an address asks for ("?q=nurse&kind=JOB"), from its first page on. */
export const readSearch = (search: string): OpportunityFilter => {
  const params = new URLSearchParams(search.slice(0, 1_000));
  const asked = { ...Object.fromEntries(params), kind: params.getAll("kind") };
  return { ...opportunityFilterSchema.parse(asked), after: null };
};
