const ofPage = new Set(["locale", "planId", "revision", "scripted", "back"]);

/** What a form says of the edit itself, without what every form of a plan carries. */
export function editFields(entries: Iterable<readonly [string, unknown]>): [string, string][] {
  return [...entries].flatMap(([name, value]) =>
    typeof value === "string" && !ofPage.has(name) && !name.startsWith("$") ? [[name, value] as [string, string]] : [],
  );
}

/**
 * One edit as its form writes it, for the schema to read: `place` is "11" or "11-2", the year by its grade and the
 * term; what is left empty was not said, but for texts that may be emptied.
 */
export function editOfForm(entries: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  const { place, supplements: _all, ...fields } = Object.fromEntries(editFields(entries));
  const supplements = editFields(entries).flatMap(([name, value]) => (name === "supplements" && value ? [value] : []));
  const [grade, term] = place?.split("-") ?? [];
  const mayBeEmpty = new Set(["title", "reason", "note"]);
  const said = Object.entries(fields).filter(([name, value]) => value !== "" || mayBeEmpty.has(name));
  return {
    ...Object.fromEntries(said),
    ...(grade ? { grade } : {}),
    ...(term ? { term } : {}),
    ...(fields.kind === "setRules" ? { set: fields.set || null, supplements } : {}),
  };
}
