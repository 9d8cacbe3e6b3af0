import { expect, test } from "vitest";
import { saveAnswers } from "@/lib/survey/save-answers";
import { createStudent } from "../../support/factories";
import { owner } from "../../support/owner";

test("each change of a person's answers is audited by the keys of the questions, never by the answers", async () => {
  const person = await createStudent();
  const start = Date.now() - 60_000;
  const send = (after: number, answers: Record<string, { value: 4 | 5; at: number }>) =>
    saveAnswers({ person, key: null }, { now: start + after, language: "en", answers }, new Date(start + after));
  const later = { aa1: { value: 5, at: start + 500 } } as const;
  await send(0, { ra1: { value: 4, at: start } });
  await send(1000, { ...later, ra1: { value: 4, at: start + 500 } });
  await send(2000, later);
  const { rows } = await owner.query(
    `SELECT action, fields FROM "AuditEntry" WHERE "subjectId" = $1 AND action LIKE 'survey.%' ORDER BY id`,
    [person.id],
  );
  expect(rows).toEqual([
    { action: "survey.start", fields: [] },
    { action: "survey.answer", fields: ["aa1"] },
  ]);
});
