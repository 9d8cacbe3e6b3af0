/** The condition under which a membership or an assignment holds at a moment. */
export const currentAt = (at: Date) => ({ from: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] });
