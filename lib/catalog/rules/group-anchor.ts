/** Where a group of a grouping stands on the page of its framework. */
export const groupAnchor = (slug: string) => `group-${slug}`;
