// A partner of the demo school, and an opportunity that waits there.
import { randomUUID } from "node:crypto";
import type { Client } from "pg";

export async function addPartnerRows(client: Client): Promise<{ partnerId: string; offerId: string }> {
  const { rows } = await client.query(`SELECT id FROM "School" WHERE "sourcedId" = 'demo-school'`);
  const [partnerId, offerId] = [randomUUID(), randomUUID()];
  await client.query(
    `INSERT INTO "Partner" (id, "schoolId", kind, name) VALUES ($1, $2, 'EMPLOYER', 'Partner of the matrix')`,
    [partnerId, rows[0].id],
  );
  await client.query(
    `INSERT INTO "Opportunity" (id, "schoolId", "partnerId", kind, title, organisation, state, "expiresAt")
     VALUES ($1, $2, $3, 'INTERNSHIP', 'Opportunity of the matrix', 'Partner of the matrix', 'DRAFT', now() + interval '90 days')`,
    [offerId, rows[0].id, partnerId],
  );
  return { partnerId, offerId };
}
