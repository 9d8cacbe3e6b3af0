import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";

test("the app's role is no superuser, cannot bypass the policies and owns nothing", async () => {
  const [role] = await db.$queryRaw<{ rolsuper: boolean; rolbypassrls: boolean; owned: bigint }[]>`
    SELECT r.rolsuper, r.rolbypassrls, (SELECT count(*) FROM pg_class c WHERE c.relowner = r.oid) AS owned
    FROM pg_roles r WHERE r.rolname = current_user`;
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, owned: 0n });
});
