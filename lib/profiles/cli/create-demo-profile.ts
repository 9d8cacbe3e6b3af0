import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createDemoProfile } from "../create-demo-profile";

const done = await createDemoProfile(now());
console.log(done ? "The demo job seeker has a profile." : "The demo job seeker's profile is there.");
await db.$disconnect();
