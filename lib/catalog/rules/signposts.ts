export type Signpost = { x: number; level: number };

/**
 * Heights for signposts at the given places (px, most important first): each takes the lowest level (from 0) at which
 * no earlier one stands nearer than `room`.
 */
export function signposts(xs: readonly number[], room: number): Signpost[] {
  const posts: Signpost[] = [];
  for (const x of xs) {
    let level = 0;
    while (posts.some((post) => post.level === level && Math.abs(post.x - x) < room)) level++;
    posts.push({ x, level });
  }
  return posts;
}
