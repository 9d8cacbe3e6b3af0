import { expect, test } from "vitest";
import { removePhrase } from "@/lib/counseling/remove-phrase";
import { mostPhrases } from "@/lib/counseling/rules/phrases";
import { savePhrase } from "@/lib/counseling/save-phrase";
import { createCounselor, createSchool } from "../../support/factories";
import { owner } from "../../support/owner";

const at = () => new Date();
const kept = async (ownerId: string) =>
  (await owner.query(`SELECT kind, text FROM "Phrase" WHERE "ownerId" = $1 ORDER BY text`, [ownerId])).rows;

test("a phrase is kept once, as one line, for its kind; dropped it can be kept again", async () => {
  const counselor = await createCounselor((await createSchool()).id);
  const text = "  Please add\n a math course.  ";
  const [first, second] = await Promise.all([1, 2].map(() => savePhrase(counselor, { kind: "return", text }, at())));
  expect(first).toEqual(second);
  expect(await kept(counselor.id)).toEqual([{ kind: "return", text: "Please add a math course." }]);
  await savePhrase(counselor, { kind: "message", text }, at());
  expect(await kept(counselor.id)).toHaveLength(2);
  if (!first!.ok) throw new Error(first!.problem);
  const gone = await removePhrase(counselor, first!.value);
  expect(gone).toEqual({ ok: true, value: { text: "Please add a math course." } });
  expect(await removePhrase(counselor, first!.value)).toEqual({ ok: false, problem: "PHRASE_NOT_FOUND" });
  await savePhrase(counselor, { kind: "return", text: "Please add a math course." }, at());
  expect(await kept(counselor.id)).toHaveLength(2);
});

test("nothing is not kept, nor more than can be looked through, nor more than fits", async () => {
  const counselor = await createCounselor((await createSchool()).id);
  expect(await savePhrase(counselor, { kind: "return", text: " \n" }, at())).toEqual({
    ...{ ok: false, problem: "TEXT_MISSING" },
  });
  await savePhrase(counselor, { kind: "return", text: "x".repeat(900) }, at());
  expect((await kept(counselor.id))[0].text).toHaveLength(500);
  for (let i = 1; i < mostPhrases; i++) await savePhrase(counselor, { kind: "return", text: `Phrase ${i}` }, at());
  expect(await savePhrase(counselor, { kind: "return", text: "One more" }, at())).toEqual({
    ...{ ok: false, problem: "TOO_MANY_PHRASES" },
  });
});

test("a colleague's phrase looks absent", async () => {
  const school = await createSchool();
  const [mine, theirs] = [await createCounselor(school.id), await createCounselor(school.id)];
  const saved = await savePhrase(mine, { kind: "return", text: "Mine" }, at());
  if (!saved.ok) throw new Error(saved.problem);
  expect(await removePhrase(theirs, saved.value)).toEqual({ ok: false, problem: "PHRASE_NOT_FOUND" });
  expect(await kept(mine.id)).toHaveLength(1);
});
