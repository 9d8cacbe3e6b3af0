import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createDemoPeople } from "../create-demo-people";

const came = await createDemoPeople(now());
console.log(came === 0 ? "The demo people are all there." : `${came} demo people came.`);
await db.$disconnect();
