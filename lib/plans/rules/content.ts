/** What one revision of a plan says. A later shape gets a new `version`; old revisions stay as they are. */
export type PlanContent = {
  version: 1;
  /** The pathway that the plan follows, as the catalogue names it. */
  pathwayId: string;
  /** Why this pathway, in the student's own words; may be empty. */
  reason: string;
};

export const planReasonLimit = 500;

/** The first thing a plan says: which pathway, and nothing that the student did not say. */
export const firstContent = (pathwayId: string, reason = ""): PlanContent => ({
  version: 1,
  pathwayId,
  reason: reason.trim(),
});
