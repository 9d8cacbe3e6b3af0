import { readFileSync } from "node:fs";
import path from "node:path";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createDemoRecords } from "../create-demo-records";

const list = (name: string) =>
  new Uint8Array(readFileSync(path.resolve(import.meta.dirname, "../demo", `${name}.csv`)));

const lists = { courses: list("courses"), agreements: list("agreements"), transcripts: list("transcripts") };
const made = await createDemoRecords("helen.ortiz", lists, now());
console.log(made ? "The demo school has courses, agreements and records." : "The demo school has its lists already.");
await db.$disconnect();
