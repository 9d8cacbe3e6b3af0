import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { insertRow, owner } from "../../support/owner";

const revalidatePath = vi.fn();
vi.mock("next/cache", () => ({ revalidatePath }));

const secret = "the-secret-of-the-timer";
let tick: (request: Request) => Promise<Response>;

const call = (headers: Record<string, string> = { "x-waymark-tick": secret }) =>
  tick(
    new Request("http://localhost:3000/api/v1/tick", {
      method: "POST",
      headers: { host: "localhost:3000", ...headers },
    }),
  );

const newestRelease = async () =>
  String((await owner.query<{ id: number }>('SELECT max(id) AS id FROM "CatalogRelease"')).rows[0]!.id);

beforeAll(async () => {
  process.env.WAYMARK_TICK_SECRET = secret;
  process.env.WAYMARK_BUILD_RELEASE = await newestRelease();
  vi.resetModules();
  tick = (await import("@/app/api/v1/tick/route")).POST;
});

beforeEach(() => revalidatePath.mockClear());

describe("who may call it", () => {
  test.each([{}, { "x-waymark-tick": "" }, { "x-waymark-tick": "another-secret-of-no-one" }])(
    "nobody with %j",
    async (headers: Record<string, string>) => {
      const answer = await call(headers);
      expect([answer.status, await answer.text()]).toEqual([404, ""]);
    },
  );
});

describe("a new release", () => {
  test("makes every page anew, once", async () => {
    expect(await (await call()).json()).toMatchObject({ revalidated: false });
    expect(revalidatePath).not.toHaveBeenCalled();

    await insertRow("CatalogRelease", { checksum: "another", onetVersion: "30.0" });
    expect(await (await call()).json()).toMatchObject({ revalidated: true, release: await newestRelease() });
    expect(revalidatePath.mock.calls).toEqual([["/", "layout"]]);

    expect(await (await call()).json()).toMatchObject({ revalidated: false });
    expect(revalidatePath).toHaveBeenCalledTimes(1);
  });
});

describe("housekeeping", () => {
  const orphan = (id: string, days: number) =>
    insertRow("SurveyAttempt", {
      id,
      keyHash: id,
      instruments: ["interests-1"],
      language: "en",
      answers: "",
      answered: 1,
      updatedAt: new Date(Date.now() - days * 86_400_000),
    });

  test("lets orphaned answers go after thirty days and no sooner", async () => {
    await orphan("00000000-0000-7000-8000-000000000001", 31);
    await orphan("00000000-0000-7000-8000-000000000002", 29);
    expect(await (await call()).json()).toMatchObject({ kept: { dropped: { attempts: 1 } } });
    const { rows } = await owner.query('SELECT id FROM "SurveyAttempt"');
    expect(rows).toEqual([{ id: "00000000-0000-7000-8000-000000000002" }]);
  });

  test("is left to another node that is at it", async () => {
    await owner.query("BEGIN");
    await owner.query("SELECT pg_advisory_xact_lock(5201817)");
    try {
      expect(await (await call()).json()).toMatchObject({ kept: null });
    } finally {
      await owner.query("ROLLBACK");
    }
    expect(await (await call()).json()).toMatchObject({ kept: { dropped: {} } });
  });
});

test("health tells the release, and 503 without a database", async () => {
  const { GET } = await import("@/app/api/v1/health/route");
  const answer = await GET();
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toEqual({ status: "ok", release: Number(await newestRelease()) });

  const { db } = await import("@/lib/platform/db");
  const broken = vi.spyOn(db.catalogRelease, "findFirst").mockRejectedValue(new Error("connection refused"));
  expect((await GET()).status).toBe(503);
  broken.mockRestore();
});
