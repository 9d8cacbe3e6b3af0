import { expect, test } from "vitest";
import { mountSmallDisk, newHouse, processesOf } from "@/tests/support/living-waymark";

test.each([
  [12, "while the database is made"],
  [60, "while it is migrated or the catalogue is loaded"],
])("a disk of %i MB that fills up %s is one sentence", async (megabytes, _when) => {
  const place = mountSmallDisk(megabytes);
  if (!place) {
    console.warn("SKIPPED: a full disk needs a small tmpfs, and this user may not mount one.");
    return;
  }
  const house = await newHouse(place);
  const ended = await house.start().ended;
  expect(ended.code).toBe(1);
  expect(ended.stderr.trim().split("\n").at(-1)).toMatch(/^The disk that holds .* is full: free some space/);
  expect(ended.stderr).not.toMatch(/^ {4}at /m);
  expect(processesOf(house)).toEqual([]);
});
