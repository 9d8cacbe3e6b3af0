import { describe, expect, test } from "vitest";
import { enterByLink, linkLimit, readByLink, removeEndedLinks } from "@/lib/platform/signed-links";
import { withActor, withLink } from "@/lib/platform/with-actor";
import { erasePerson } from "@/lib/survey/erase-person";
import { exportPerson } from "@/lib/survey/export-person";
import { getResultView } from "@/lib/survey/queries/get-result-view";
import { getSharedResult } from "@/lib/survey/queries/get-shared-result";
import { revokeShare } from "@/lib/survey/revoke-share";
import { mostLinks, shareResult } from "@/lib/survey/share-result";
import { createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import { addScoredResult } from "../../support/scored-result";

const at = () => new Date();
const purpose = "survey-result";

async function shared() {
  const student = await createStudent();
  const { result } = await addScoredResult(student);
  const made = await shareResult(student, result, at());
  if (!made.ok) throw new Error(made.problem);
  const links = (await getResultView({ person: student, key: null }))!.links;
  return { student, result, token: made.value.token, linkId: links[0]!.id };
}

const actions = async (entityId: string) =>
  (
    await owner.query<{ action: string; actorId: string | null }>(
      `SELECT action, "actorId" FROM "AuditEntry" WHERE "entityId" = $1 ORDER BY at`,
      [entityId],
    )
  ).rows;

describe("a link to a result", () => {
  test("opens it in another browser, is noted, and nothing of the token is kept", async () => {
    const { student, result, token, linkId } = await shared();
    const entered = await enterByLink(token, purpose, "198.51.100.1", at());
    expect(entered).toMatchObject({ ok: true, value: { targetId: result, personId: student.id } });
    expect((await getSharedResult(token))?.profile.topInterests).toEqual(["S", "I"]);
    expect(await actions(linkId)).toEqual([
      { action: "link.create", actorId: student.id },
      { action: "link.open", actorId: null },
    ]);
    const { rows } = await owner.query(`SELECT * FROM "SignedLink" WHERE id = $1`, [linkId]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0].openedAt).not.toBeNull();
  });

  test("shows this result alone: no answers, no person, no other result", async () => {
    const { token } = await shared();
    await shared();
    const seen = await readByLink(token, purpose, at(), async (tx) => ({
      results: await tx.surveyResult.count(),
      attempts: await tx.surveyAttempt.count(),
      people: await tx.person.count(),
      links: await tx.signedLink.count(),
      asides: await tx.surveySetAside.count(),
    }));
    expect(seen).toEqual({ results: 1, attempts: 0, people: 0, links: 1, asides: 0 });
  });

  test("that is taken back opens nothing, and cannot be taken back twice or by a stranger", async () => {
    const { student, token, linkId } = await shared();
    expect(await revokeShare(await createStudent(), linkId, at())).toEqual({ ok: false, problem: "absent" });
    expect(await getSharedResult(token)).not.toBeNull();
    expect(await revokeShare(student, linkId, at())).toMatchObject({ ok: true });
    expect(await getSharedResult(token)).toBeNull();
    expect(await enterByLink(token, purpose, "198.51.100.2", at())).toEqual({ ok: false, problem: "absent" });
    expect(await revokeShare(student, linkId, at())).toEqual({ ok: false, problem: "absent" });
    expect((await getResultView({ person: student, key: null }))?.links).toEqual([]);
    expect((await actions(linkId)).map(({ action }) => action)).toEqual(["link.create", "link.revoke"]);
    // The database keeps it shut too, whatever the query asks.
    const { createHash } = await import("node:crypto");
    const hash = createHash("sha256").update(token).digest("hex");
    expect(await withLink(hash, (tx) => tx.surveyResult.count())).toBe(0);
  });

  test("ends after 14 days, by the app's clock and by the database's", async () => {
    const { token, linkId } = await shared();
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    const read = (when: Date) => readByLink(token, purpose, when, (tx) => tx.surveyResult.count());
    expect(await read(inDays(13.9))).toBe(1);
    expect(await read(inDays(14.1))).toBeNull();
    await owner.query(
      `UPDATE "SignedLink" SET "expiresAt" = (now() AT TIME ZONE 'UTC') - interval '1 second' WHERE id = $1`,
      [linkId],
    );
    expect(await read(new Date(0))).toBe(0);
  });

  test("opens nothing for another purpose, and no altered token opens anything", async () => {
    const { token } = await shared();
    expect(await readByLink(token, "plan-signature", at(), async () => "seen")).toBeNull();
    const flip = (place: number) => token.slice(0, place) + (token[place] === "A" ? "E" : "A") + token.slice(place + 1);
    for (let place = 0; place < token.length; place++) expect(await getSharedResult(flip(place))).toBeNull();
    for (const other of ["", token.slice(1), `${token}A`, token.toLowerCase(), "%", "x".repeat(5000)])
      expect(await getSharedResult(other)).toBeNull();
  });

  test("is given by its owner alone, and not without end", async () => {
    const { student, result } = await shared();
    expect(await shareResult(await createStudent(), result, at())).toEqual({ ok: false, problem: "absent" });
    const all = await Promise.all(Array.from({ length: 8 }, () => shareResult(student, result, at())));
    expect(all.filter(({ ok }) => ok)).toHaveLength(mostLinks - 1);
    expect(all.find(({ ok }) => !ok)).toEqual({ ok: false, problem: "too-many" });
  });

  test("goes with its person, and its days go along in their data", async () => {
    const { student, token } = await shared();
    const [walk] = await exportPerson(student);
    expect(walk?.links).toMatchObject([{ targetId: walk?.results[0]?.id, revokedAt: null }]);
    expect(JSON.stringify(walk)).not.toContain(token);
    await withActor(student, (tx) => erasePerson(tx, student));
    expect(await getSharedResult(token)).toBeNull();
    const { rowCount } = await owner.query(`SELECT 1 FROM "SignedLink" WHERE "personId" = $1`, [student.id]);
    expect(rowCount).toBe(0);
  });
});

test("wrong tokens are limited by address; a right one elsewhere still opens", async () => {
  const { token } = await shared();
  const guess = () => enterByLink("A".repeat(43), purpose, "203.0.113.7", at());
  for (let n = 0; n < linkLimit.most; n++) expect(await guess()).toEqual({ ok: false, problem: "absent" });
  expect(await guess()).toEqual({ ok: false, problem: "too-many" });
  expect(await enterByLink(token, purpose, "203.0.113.7", at())).toEqual({ ok: false, problem: "too-many" });
  expect(await enterByLink(token, purpose, "203.0.113.8", at())).toMatchObject({ ok: true });
  expect(await enterByLink(token, purpose, null, at())).toMatchObject({ ok: true });
});

test("ended links go after 30 days, and no younger ones", async () => {
  const [old, young] = [await shared(), await shared()];
  const ended = (id: string, days: number) =>
    owner.query(
      `UPDATE "SignedLink" SET "expiresAt" = (now() AT TIME ZONE 'UTC') - make_interval(days => $2) WHERE id = $1`,
      [id, days],
    );
  await ended(old.linkId, 31);
  await ended(young.linkId, 29);
  expect(await removeEndedLinks(at())).toBe(1);
  const { rows } = await owner.query(`SELECT id FROM "SignedLink" WHERE id = ANY ($1)`, [[old.linkId, young.linkId]]);
  expect(rows).toEqual([{ id: young.linkId }]);
});
