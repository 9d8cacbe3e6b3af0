import { expect, test } from "vitest";
import config from "@/next.config";

test("an uploaded file is answered in a sandbox: the last rule for its address says so", async () => {
  const rules = await config.headers();
  const policies = rules.flatMap(({ source, headers }) =>
    headers.filter(({ key }) => key === "Content-Security-Policy").map(({ value }) => ({ source, value })),
  );
  const last = policies.filter(({ source }) => source === "/:path*" || source === "/api/v1/files/:id").at(-1);
  expect(last).toEqual({ source: "/api/v1/files/:id", value: "sandbox; default-src 'none'" });
});
