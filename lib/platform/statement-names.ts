import "server-only";
import { sha256 } from "./digest";

const most = { names: 200, counted: 2000 };
const oftenFrom = 3;

/**
 * Names the statements that come often, so that PostgreSQL plans them once for a connection: with row-level security
 * the plan costs more than the answer. A plan takes up to half a megabyte in each connection, hence the bound; what
 * comes once, such as a list of a rare length, stays without a name ("").
 */
export function statementNames({ names: mostNames, counted: mostCounted } = most): (sql: string) => string {
  const names = new Map<string, string>();
  let counts = new Map<string, number>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= mostNames) return "";
    const count = (counts.get(sql) ?? 0) + 1;
    if (count < oftenFrom) {
      if (counts.size >= mostCounted) counts = new Map();
      counts.set(sql, count);
      return "";
    }
    counts.delete(sql);
    // PostgreSQL cuts names after 63 characters.
    const name = `w${sha256(sql).slice(0, 40)}`;
    names.set(sql, name);
    return name;
  };
}
