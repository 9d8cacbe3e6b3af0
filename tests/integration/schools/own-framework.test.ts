import { expect, it } from "vitest";
import { getOwnFramework } from "@/lib/schools/queries/get-own-framework";
import { createJobSeeker } from "../../support/factories";
import { owner } from "../../support/owner";
import { schoolPeople } from "../../support/school-people";

it("a student sees the framework of their school first, staff and others the site's", async () => {
  const { school, maya, rosa } = await schoolPeople();
  await owner.query(`UPDATE "School" SET framework = 'national-14' WHERE id = $1`, [school.id]);
  expect(await getOwnFramework(maya)).toBe("national-14");
  expect(await getOwnFramework(rosa)).toBeNull();
  expect(await getOwnFramework(await createJobSeeker())).toBeNull();
});
