import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { PlanContent } from "./rules/content";

/** SHA-256 of the content as canonical JSON (RFC 8785): equal for equal content, whatever the order of its keys. */
export const contentHash = (content: PlanContent): string =>
  createHash("sha256").update(canonicalize(content)!).digest("hex");
