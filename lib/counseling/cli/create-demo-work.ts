import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createDemoWork } from "../create-demo-work";

const done = await createDemoWork(now());
console.log(done === 0 ? "The demo people have done their work." : `${done} demo people answered the survey.`);
await db.$disconnect();
