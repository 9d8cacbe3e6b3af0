/** A plan that waits for a review. */
export type WaitingPlan = { studentId: string; name: string; grade: number | null; submittedAt: Date };
