import "server-only";
import { sha256 } from "@/lib/platform/digest";
import { plainCode } from "@/lib/platform/readable-code";

/** A printed code opens only the account it was printed for, and two accounts may have the same one. */
export const printedCodeHash = (personId: string, code: string) => sha256(`${personId}:${plainCode(code)}`);
