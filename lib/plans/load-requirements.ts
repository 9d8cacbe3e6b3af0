import "server-only";
import { createHash, randomUUID } from "node:crypto";
import canonicalize from "canonicalize";
import type { Client } from "pg";
import { findSetMistakes } from "./rules/requirement-mistakes";
import type { RequirementSetContent, Words } from "./rules/requirement-set";

/** One set of graduation rules as a file of the catalogue. */
export type RequirementFile = {
  code: string;
  kind: "STATE" | "SUPPLEMENT";
  title: Words;
  source: string;
  content: RequirementSetContent;
};

export type LoadedRequirements = { code: string; version: number; added: boolean };

/** SHA-256 of what a set asks as canonical JSON (RFC 8785). */
export const requirementHash = (content: RequirementSetContent): string =>
  createHash("sha256").update(canonicalize(content)!).digest("hex");

/**
 * Publishes sets that are not in the database yet, all or none. Content that any version of its code has, or had, adds
 * nothing, so that what an administrator published since stays; other content becomes a new version.
 */
export async function loadRequirements(
  client: Client,
  files: readonly RequirementFile[],
): Promise<LoadedRequirements[]> {
  for (const { code, content } of files) {
    const [mistake] = findSetMistakes(content);
    if (mistake) throw new Error(`${code}: ${mistake.at || "the set"}, ${mistake.field}: ${mistake.problem}`);
  }
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('plans/requirements', 0))");
    const loaded: LoadedRequirements[] = [];
    for (const file of files) loaded.push(await load(client, file));
    await client.query("COMMIT");
    return loaded;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function load(client: Client, { code, kind, title, source, content }: RequirementFile) {
  const hash = requirementHash(content);
  const { rows } = await client.query<{ version: number; same: boolean }>(
    `SELECT version, "contentHash" = $2 AND state <> 'DRAFT' AS same FROM "RequirementSet" WHERE code = $1 ORDER BY version DESC`,
    [code, hash],
  );
  const known = rows.find(({ same }) => same);
  if (known) return { code, version: known.version, added: false };
  const version = (rows[0]?.version ?? 0) + 1;
  await client.query(
    `INSERT INTO "RequirementSet"
       (id, code, version, kind, "titleEn", "titleEs", source, content, "contentHash", state, "publishedAt")
     VALUES ($1, $2, $3, $4::"RequirementKind", $5, $6, $7, $8, $9, 'PUBLISHED', now() AT TIME ZONE 'UTC')`,
    [randomUUID(), code, version, kind, title.en, title.es, source, JSON.stringify(content), hash],
  );
  return { code, version, added: true };
}
