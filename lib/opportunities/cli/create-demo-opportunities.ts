import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createDemoOpportunities } from "../create-demo-opportunities";

const { opportunities, people } = await createDemoOpportunities(now());
console.log(
  opportunities + people === 0
    ? "The made-up opportunities are there."
    : `${opportunities} made-up opportunities; ${people} demo people applied or worked.`,
);
await db.$disconnect();
