const token =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b/y;
const blank = /[ \t\n\r]*/y;

type Wants = "value" | "value or ]" | "key" | "key or }" | ":" | ", or end";

/** Where JSON breaks off: the place of the first letter that cannot stand there. Engines tell it in words, or not at all. */
export function jsonBreak(json: string): number {
  const open: ("{" | "[")[] = [];
  let wants: Wants = "value";
  for (let at = 0; ;) {
    blank.lastIndex = at;
    at += blank.exec(json)![0].length;
    token.lastIndex = at;
    const found = token.exec(json)?.[0];
    const next: Wants | null = found === undefined ? null : after(found, wants, open);
    if (found === undefined || next === null) return at;
    at += found.length;
    wants = next;
  }
}

function after(found: string, wants: Wants, open: ("{" | "[")[]): Wants | null {
  if (found === "{" || found === "[") {
    if (!wants.startsWith("value")) return null;
    open.push(found);
    return found === "{" ? "key or }" : "value or ]";
  }
  if (found === "}" || found === "]") {
    const fits = open.at(-1) === (found === "}" ? "{" : "[") && (wants === ", or end" || wants.endsWith(found));
    if (fits) open.pop();
    return fits ? ", or end" : null;
  }
  if (found === ":") return wants === ":" ? "value" : null;
  if (found === ",") return wants === ", or end" && open.length > 0 ? (open.at(-1) === "{" ? "key" : "value") : null;
  if (wants.startsWith("key")) return found.startsWith('"') ? ":" : null;
  return wants.startsWith("value") ? ", or end" : null;
}
