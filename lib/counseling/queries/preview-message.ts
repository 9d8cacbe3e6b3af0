import "server-only";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { type Audience, namesShown } from "../rules/message-audience";
import { audienceRows } from "./message-audience";

export type MessagePreview = {
  count: number;
  /** First names of some of them. */
  names: string[];
};

/** To how many students a message would go, and some first names; the look at those is audited. */
export const previewMessage = (sender: CurrentUser, audience: Audience): Promise<MessagePreview> =>
  withActor(sender, async (tx) => {
    const [row] = await tx.$queryRaw<[{ count: number; names: string[] | null }]>`
      WITH audience AS MATERIALIZED (${audienceRows(audience)}),
      shown AS (SELECT id, split_part(name, ' ', 1) AS first FROM audience ORDER BY lower(name), id LIMIT ${namesShown}),
      noted AS (
        INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
        SELECT ${sender.id}::uuid, 'message.preview', id, 'Person', id::text, '{name}' FROM shown
      )
      SELECT (SELECT count(*) FROM audience)::int AS count, (SELECT array_agg(first) FROM shown) AS names`;
    return { count: row.count, names: row.names ?? [] };
  });
