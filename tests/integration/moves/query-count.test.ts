// Pages of moves make at most five queries each; what opens a transaction does not count.
import { Client } from "pg";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { getTransferWorld } from "@/lib/catalog/queries/get-transfer-world";
import { listOrganizationsOf } from "@/lib/catalog/queries/list-organizations-of";
import { listStepNames } from "@/lib/catalog/queries/list-step-names";
import { listCredentialsOf, listProgramsTo } from "@/lib/catalog/queries/list-ways-in";
import { searchCatalog } from "@/lib/catalog/queries/search-catalog";
import { withPurpose } from "@/lib/platform/with-actor";
import { chooseDestination } from "@/lib/profiles/choose-destination";
import { getOwnContacts } from "@/lib/profiles/queries/get-own-contacts";
import { getLaidSteps } from "@/lib/profiles/queries/get-laid-steps";
import { getNamedWork, getOwnWork } from "@/lib/profiles/queries/get-own-moves";
import { getOwnWay } from "@/lib/profiles/queries/get-own-way";
import { aboutIds } from "@/lib/profiles/rules/milestone-view";
import { getOwnInterests } from "@/lib/survey/queries/get-own-interests";
import { createJobSeeker } from "../../support/factories";

const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;
const today = new Date("2026-11-23T00:00:00Z");

let statements: string[] = [];
let dana: Explorer;
let sessionId: string;

beforeAll(async () => {
  dana = await createJobSeeker();
  sessionId = await withPurpose("sign-in", (tx) => openSession(tx, dana.id, new Date()));
  await chooseDestination(dana, { code: "29-1126.00", today }, today);
  // The catalogue's part is read once for all visits.
  await getTransferWorld();
  const { query } = Client.prototype;
  vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
});

beforeEach(() => void (statements = []));

const enter = () => getUserOfSession(sessionId, new Date());

const pages: Record<string, () => Promise<unknown>> = {
  moves: async () => {
    await getOwnWork(dana, { from: ["31-1131.00"], today });
    await getOwnInterests({ person: dana, key: null });
  },
  "moves, looking for a job": async () => {
    expect((await getNamedWork(["31-1131.00"]))!.held).toHaveLength(1);
    await searchCatalog("en", "barista");
  },
  "one move": async () => {
    const work = await getOwnWork(dana, { from: ["31-1131.00"], today });
    await listProgramsTo("en", "29-1141.00");
    await listCredentialsOf("en", work!.world.places.get("29-1141.00")!.pathwayIds);
  },
  "the way, before a destination is chosen": async () => {
    await getLaidSteps(dana, { code: "29-1141.00", today });
  },
  "the way, and one step of it": async () => {
    const way = (await getOwnWay(dana))!;
    await getTransferWorld();
    const credentials = aboutIds(way.milestones, "credential");
    expect(credentials.length).toBeGreaterThan(0);
    expect(await listStepNames("es", { credentials, programs: aboutIds(way.milestones, "program") })).toHaveProperty(
      "size",
    );
  },
  people: async () => {
    const { destination } = await getOwnContacts(dana, today);
    const world = await getTransferWorld();
    expect(await listOrganizationsOf(world!.places.get(destination!)!.pathwayIds)).not.toEqual([]);
  },
};

test.each(Object.keys(pages))("the page %s", async (name) => {
  await enter();
  await pages[name]!();
  expect(statements.length, statements.join("\n")).toBeGreaterThan(1);
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(5);
});
