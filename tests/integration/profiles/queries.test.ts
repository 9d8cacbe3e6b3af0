// The pages of a profile make at most five queries; what opens a transaction and says who is acting does not count.
import { Client } from "pg";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { listDemands } from "@/lib/catalog/queries/list-demands";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { withPurpose } from "@/lib/platform/with-actor";
import { getProfile, getProfilePage } from "@/lib/profiles/queries/get-profile";
import { getResume, listResumes } from "@/lib/profiles/queries/list-resumes";
import { heldCodes, suggestSkills } from "@/lib/profiles/rules/suggest-skills";
import { addEntry, nameOccupation } from "@/lib/profiles/save-entry";
import { startResume } from "@/lib/profiles/save-resume";
import { entrySchema } from "@/lib/profiles/schema";
import { createJobSeeker } from "../../support/factories";
import { owner } from "../../support/owner";

const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;

let statements: string[] = [];
let person: Explorer;
let resumeId: string;
let sessionId: string;

beforeAll(async () => {
  person = await createJobSeeker();
  // Rated, so that it asks for something.
  const { rows } = await owner.query(
    `SELECT code FROM "Occupation" WHERE cardinality("skillImportance") > 0 ORDER BY code LIMIT 3`,
  );
  for (const [n, { code }] of rows.entries()) {
    const entry = await addEntry(person, entrySchema.parse({ kind: "WORK", title: `Job ${n}` }), new Date());
    if (!entry.ok) throw new Error(entry.problem);
    await nameOccupation(person, { id: entry.value.id, code }, new Date());
  }
  const started = await startResume(person, { title: "One", design: "plain", locale: "en" }, new Date());
  if (!started.ok) throw new Error(started.problem);
  resumeId = started.value.id;
  sessionId = await withPurpose("sign-in", (tx) => openSession(tx, person.id, new Date()));
  const { query } = Client.prototype;
  vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
});

beforeEach(() => void (statements = []));

const pages: Record<string, () => Promise<unknown>> = {
  profile: async () => {
    const { entries, resumes } = await getProfilePage(person);
    expect([entries.length, resumes]).toEqual([3, 1]);
    expect((await listNamed("en", { occupations: heldCodes(entries) })).size).toBe(3);
  },
  "new skill": async () => {
    const { entries } = await getProfile(person);
    const suggestions = suggestSkills(await listDemands("es", heldCodes(entries)), new Set());
    expect(suggestions.length).toBeGreaterThan(5);
    expect(suggestions[0]!.from.length).toBeGreaterThan(0);
  },
  "list of résumés": () => listResumes(person),
  résumé: async () => expect((await getResume(person, resumeId))?.profile.entries).toHaveLength(3),
};

test.each(Object.keys(pages))("the page %s", async (name) => {
  await getUserOfSession(sessionId, new Date());
  await pages[name]!();
  expect(statements.length, statements.join("\n")).toBeGreaterThan(1);
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(5);
});
