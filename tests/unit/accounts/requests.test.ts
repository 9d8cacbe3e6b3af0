import { beforeAll, describe, expect, it } from "vitest";

let sameOrigin: (request: Request) => boolean;
let visitorAddress: (headers: Headers, proxies?: number) => string | null;

beforeAll(async () => {
  Object.assign(process.env, {
    DATABASE_URL: "postgresql://nowhere",
    NEXTAUTH_SECRET: "a-secret-for-tests-only",
    WAYMARK_URL: "https://waymark.example",
  });
  ({ sameOrigin } = await import("@/lib/platform/origin"));
  ({ visitorAddress } = await import("@/lib/platform/visitor-address"));
});

const request = (headers: Record<string, string>) => new Request("http://inside:3000/api", { method: "POST", headers });

describe("sameOrigin", () => {
  it("lets our own pages in, under the public address and under the one that was asked", () => {
    expect(sameOrigin(request({ origin: "https://waymark.example" }))).toBe(true);
    expect(sameOrigin(request({ origin: "http://localhost:3000", host: "localhost:3000" }))).toBe(true);
    expect(sameOrigin(request({ "sec-fetch-site": "same-origin" }))).toBe(true);
  });

  it.each([
    {},
    { origin: "https://evil.example", host: "waymark.example" },
    { origin: "https://waymark.example.evil.example", host: "waymark.example" },
    { origin: "null", host: "waymark.example", "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
  ] as Record<string, string>[])("keeps %j out", (headers) => expect(sameOrigin(request(headers))).toBe(false));
});

describe("visitorAddress", () => {
  const headers = new Headers({ "x-forwarded-for": "6.6.6.6, 1.2.3.4, 10.0.0.1", "x-waymark-peer": "10.0.0.2" });

  it("believes as many steps as there are proxies, counted from the right", () => {
    expect(visitorAddress(headers, 1)).toBe("10.0.0.1");
    expect(visitorAddress(headers, 2)).toBe("1.2.3.4");
    expect(visitorAddress(headers, 4)).toBeNull();
    expect(visitorAddress(new Headers(), 1)).toBeNull();
  });

  it("ignores what the visitor says where no proxy stands", () => {
    expect(visitorAddress(headers, 0)).toBe("10.0.0.2");
    expect(visitorAddress(new Headers({ "x-forwarded-for": "6.6.6.6" }), 0)).toBeNull();
  });
});
