import { type Scale, scales } from "./instrument";

/** Less than so many of the 40 points is no change worth telling. */
export const leastMove = 1.5;

export type ComparedResult = {
  scoringVersion: number;
  topClusters: readonly string[];
  /** Points of the six interests, R I A S E C. */
  interests: readonly number[];
};

export type ResultMove = {
  /** First three clusters that were not among them before, and those that no longer are. */
  added: string[];
  gone: string[];
  interests: { scale: Scale; then: number; now: number; /** Points; 0 for less than is worth telling. */ by: number }[];
  /** Scored in another way: a small change may come from that. */
  rescored: boolean;
};

/** What moved from one result of a person to a later one. */
export function compareResults(then: ComparedResult, now: ComparedResult): ResultMove {
  return {
    added: now.topClusters.filter((cluster) => !then.topClusters.includes(cluster)),
    gone: then.topClusters.filter((cluster) => !now.topClusters.includes(cluster)),
    interests: scales.map((scale, i) => {
      const [before, after] = [then.interests[i] ?? 0, now.interests[i] ?? 0];
      return { scale, then: before, now: after, by: Math.abs(after - before) < leastMove ? 0 : after - before };
    }),
    rescored: now.scoringVersion !== then.scoringVersion,
  };
}
