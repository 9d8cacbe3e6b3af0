import "server-only";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import type { Transaction } from "@/lib/platform/db";
import { sha256 } from "@/lib/platform/digest";
import { env } from "@/lib/platform/env";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { looksLikePostings } from "./imports/find-postings";
import { keptOffers, lockImports, versionOf } from "./imports/kept-offers";
import { loadKnown } from "./imports/load-known";
import type { OfferNote, OfferProblem, ReadOffers } from "./imports/offer-row";
import { type OfferChange, type OfferPlan, planOffers } from "./imports/plan-offers";
import { readOfferCsv } from "./imports/read-offer-csv";
import { readPostings } from "./imports/read-posting";
import { writeOffers } from "./imports/write-offers";
import { offerPlace } from "./rules/moderation";

export type OfferTrial = {
  format: ReadOffers["format"];
  problems: OfferProblem[];
  notes: OfferNote[];
  counts: Record<OfferChange["what"] | "unchanged", number>;
  changes: OfferChange[];
  /** Of what would change: applying wants it unchanged. */
  basis: string;
};

export type BroughtOffers = {
  /** Null: for everyone here. */
  schoolId: string | null;
  text: string;
};

async function compare(tx: Transaction, { schoolId, text }: BroughtOffers, at: Date) {
  const known = await loadKnown(tx);
  const read = looksLikePostings(text) ? readPostings(text, known) : readOfferCsv(text, known);
  const school = schoolId && (await tx.school.findUnique({ where: { id: schoolId }, select: { timeZone: true } }));
  const kept = await keptOffers(tx, schoolId, read.format);
  const moment = { at, timeZone: school ? school.timeZone : env.WAYMARK_TIME_ZONE };
  const plan = planOffers(kept, read.problems.length > 0 ? [] : read.rows, versionOf, moment);
  return { read, plan };
}

function trialOf(read: ReadOffers, { changes, unchanged, capped }: OfferPlan): OfferTrial {
  const count = (what: OfferChange["what"]) => changes.filter((change) => change.what === what).length;
  const counts = { new: count("new"), changed: count("changed"), over: count("over"), unchanged };
  const field = read.format === "csv" ? "shownUntil" : "validThrough";
  return {
    format: read.format,
    problems: read.problems,
    notes: [...read.notes, ...capped.map((line) => ({ line, field, kind: "capped" as const, values: {} }))],
    counts,
    changes,
    basis: sha256(JSON.stringify([changes, unchanged])),
  };
}

/** What a table or a page of postings would change at a place of this person; nothing does. */
export const tryOpportunities = (
  staff: PartnerStaff,
  brought: BroughtOffers,
  at: Date,
): Promise<Result<OfferTrial, "not-found">> =>
  withActor(staff, async (tx) => {
    if (!offerPlace(staff, brought.schoolId)) return fail("not-found");
    const { read, plan } = await compare(tx, brought, at);
    return succeed(trialOf(read, plan));
  });

export type ImportOutcome =
  | Result<OfferTrial["counts"], "not-found">
  | { ok: false; problem: "has-problems" | "changed-since" | "nothing-new"; trial: OfferTrial };

/**
 * Takes over what was tried, whole or not at all. New and changed ones wait; they open where the person may open and
 * says so. `basis` is the trial's: where something else would change by now, nothing does.
 */
export const importOpportunities = (
  staff: PartnerStaff,
  { open, basis, ...brought }: BroughtOffers & { open: boolean; basis: string },
  at: Date,
): Promise<ImportOutcome> =>
  withActor(staff, async (tx): Promise<ImportOutcome> => {
    const place = offerPlace(staff, brought.schoolId);
    if (!place) return fail("not-found");
    await lockImports(tx, brought.schoolId);
    const { read, plan } = await compare(tx, brought, at);
    const trial = trialOf(read, plan);
    const refuse = (problem: "has-problems" | "changed-since" | "nothing-new") =>
      ({ ok: false, problem, trial }) as const;
    if (trial.problems.length > 0) return refuse("has-problems");
    if (trial.basis !== basis) return refuse("changed-since");
    if (plan.added.length + plan.updated.length === 0) return refuse("nothing-new");
    const to = { schoolId: brought.schoolId, format: read.format, open: open && place.moderates, at };
    await writeOffers(tx, staff, plan, to);
    await audit(tx, {
      actorId: staff.id,
      action: "offer.import",
      subjectId: null,
      entity: brought.schoolId === null ? "Site" : "School",
      ...(brought.schoolId === null ? {} : { entityId: brought.schoolId }),
      fields: ["state"],
    });
    return succeed(trial.counts);
  });
