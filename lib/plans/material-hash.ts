import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { PlanContent } from "./rules/content";
import { materialPart } from "./rules/material";

/** SHA-256 of the part that approvals and signatures are bound to, as canonical JSON (RFC 8785). */
export const materialHash = (content: PlanContent, immaterial: readonly string[]): string =>
  createHash("sha256")
    .update(canonicalize(materialPart(content, immaterial))!)
    .digest("hex");
