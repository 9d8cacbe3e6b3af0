import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db";
import { createStaff, type StaffProblem } from "../create-staff";
import { forgottenHours } from "../rules/printed-codes";

const usage = `Makes someone who can administer Waymark, a school, or counsel at one.
  npm run admin:create -- --name "Ana Ruiz" --sign-in ana.ruiz [--email ana@example.org]
                          [--role site|school|counselor] [--school "Lincoln High School"]
The password is asked for, or taken from WAYMARK_NEW_PASSWORD; an empty one gives a one-time code instead.`;

const roles = { site: "SITE_ADMINISTRATOR", school: "SCHOOL_ADMINISTRATOR", counselor: "COUNSELOR" } as const;

const words: Record<StaffProblem, string> = {
  "sign-in-name": "A sign-in name has 3 to 32 characters: small letters, digits, dot, dash, underscore.",
  email: "That is not an e-mail address.",
  taken: "Someone has that sign-in name or e-mail address already.",
  "school-ambiguous": "There are two schools of that name.",
  "password-short": "The password needs at least 8 characters.",
  "password-long": "The password is longer than 200 characters.",
  "password-common": "That is one of the commonest passwords.",
  "password-name": "The password is the name.",
};

async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) return "";
  process.stdout.write("Password (not shown; empty for a one-time code): ");
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const password = await terminal.question("");
  terminal.close();
  process.stdout.write("\n");
  return password;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        name: { type: "string" },
        "sign-in": { type: "string" },
        email: { type: "string" },
        role: { type: "string", default: "site" },
        school: { type: "string" },
      },
    });
    return values;
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

const { name, "sign-in": signInName, email, role: roleName, school } = readArguments();
if (!name || !signInName) stop(usage);
if (!(roleName in roles)) stop(`The role is one of ${Object.keys(roles).join(", ")}.`);
const role = roles[roleName as keyof typeof roles];
if ((role === "SITE_ADMINISTRATOR") === (school !== undefined))
  stop(school === undefined ? `Name the school: --school "…"` : "An administrator of the site has no school.");

const password = process.env.WAYMARK_NEW_PASSWORD ?? (await askPassword());
const result = await createStaff({
  name,
  signInName,
  email: email ?? null,
  role,
  schoolName: school ?? null,
  password: password === "" ? null : password,
  locale: "en",
});
await db.$disconnect();
if (!result.ok) stop(words[result.problem]);
console.log(`${name} can sign in as ${signInName.toLowerCase()}.`);
if (result.value.code !== null)
  console.log(`One-time code for /en/reset/code: ${result.value.code} (${forgottenHours} hours, once)`);
