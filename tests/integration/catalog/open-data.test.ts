import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { GET as getObject } from "@/app/api/v1/catalog/[collection]/[...id]/route";
import { GET as getCollection } from "@/app/api/v1/catalog/[collection]/route";
import { GET as getIndex } from "@/app/api/v1/catalog/route";
import { type Collection, collections, openDataShapes } from "@/lib/catalog/rules/open-data";
import { csvColumns } from "@/lib/catalog/rules/open-data-csv";
import { owner } from "../../support/owner";

const base = "http://localhost:3000/api/v1/catalog";

type Body = Record<string, unknown> & { data: { id: string; url: string }[]; next: string | null };

const request = (address: string, headers: Record<string, string> = {}) => new Request(address, { headers });

function ask(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const [collection, ...id] = new URL(address).pathname.split("/").slice(4);
  if (!collection) return getIndex(request(address, headers));
  return id.length === 0
    ? getCollection(request(address, headers), { params: Promise.resolve({ collection }) })
    : getObject(request(address, headers), { params: Promise.resolve({ collection, id }) });
}

async function walk(collection: Collection) {
  const objects: Body["data"] = [];
  let next: string | null = `${base}/${collection}?limit=500`;
  while (next) {
    const body = (await (await ask(next)).json()) as Body;
    objects.push(...body.data);
    next = body.next;
  }
  return objects;
}

const tables: Record<Collection, string> = {
  frameworks: "Framework",
  clusters: "Cluster",
  pathways: "Pathway",
  occupations: "Occupation",
  programs: "TrainingProgram",
  credentials: "IndustryCredential",
  courses: "SchoolCourse",
  elements: "Element",
};

test("the index names the release, the licence, the sources and every collection", async () => {
  const response = await ask(base);
  const { rows } = await owner.query(`SELECT max(id) AS id FROM "CatalogRelease"`);
  expect(await response.json()).toMatchObject({
    version: "1",
    release: { id: rows[0].id, onet: "29.3" },
    license: { name: "CC BY 4.0" },
    attributions: [expect.stringContaining("USDOL/ETA"), expect.any(String), expect.any(String), expect.any(String)],
    collections: collections.map((name) => ({ name, json: `${base}/${name}`, csv: `${base}/${name}.csv` })),
  });
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("waymark-release")).toBe(String(rows[0].id));
});

describe.each(collections)("%s", (collection) => {
  test("hold to their contract, each once and in order, and as many as the table has", async () => {
    const objects = await walk(collection);
    const { rows } = await owner.query(`SELECT count(*)::int AS n FROM "${tables[collection]}"`);
    expect(objects).toHaveLength(rows[0].n);
    expect(new Set(objects.map(({ id }) => id)).size).toBe(objects.length);
    for (const object of objects) openDataShapes[collection].parse(object);
  });

  test("as CSV have a row for each object of the JSON, and the same columns in each", async () => {
    const response = await ask(`${base}/${collection}.csv`);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const rows = parse(await response.text(), { columns: true, bom: true }) as Record<string, string>[];
    const objects = await walk(collection);
    expect(rows.map(({ id }) => id)).toEqual(objects.map(({ id }) => id));
    if (rows[0]) expect(Object.keys(rows[0])).toEqual(csvColumns(collection));
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell))).toEqual([]);
  });

  test("each lead by their address to the object itself", async () => {
    const [first] = ((await (await ask(`${base}/${collection}?limit=1`)).json()) as Body).data;
    if (!first) return expect(tables[collection]).toBe("IndustryCredential");
    expect(((await (await ask(first.url)).json()) as { data: unknown }).data).toEqual(first);
  });
});

test("what is known already is not sent again, until the release changes", async () => {
  const address = `${base}/clusters/national-16/health-science`;
  const etag = (await ask(address)).headers.get("etag")!;
  expect((await ask(address, { "if-none-match": etag })).status).toBe(304);
  expect((await ask(address, { "if-none-match": '"other", ' + etag })).status).toBe(304);
  await owner.query(`INSERT INTO "CatalogRelease" (checksum, "onetVersion") VALUES ('new', '99')`);
  const renewed = await ask(address, { "if-none-match": etag });
  expect(renewed.status).toBe(200);
  expect(renewed.headers.get("etag")).not.toBe(etag);
  await owner.query(`DELETE FROM "CatalogRelease" WHERE checksum = 'new'`);
});

test.each([
  ["/planets", 404],
  ["/clusters/national-16/none", 404],
  ["/planets/earth", 404],
  ["/clusters?limit=0", 400],
  ["/clusters?format=xml", 400],
])("%s is refused as a problem", async (path, status) => {
  const response = await ask(`${base}${path}`);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
});

test("one object as CSV is one line, and an occupation's figures are the catalogue's", async () => {
  const response = await ask(`${base}/occupations/29-1141.00?format=csv`);
  const rows = parse(await response.text(), { columns: true, bom: true }) as Record<string, string>[];
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ id: "29-1141.00", title_en: "Registered Nurses", wage_median: "93600" });
  expect(rows[0]!.title_es).not.toBe("");
});
