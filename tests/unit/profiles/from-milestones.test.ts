import { expect, test } from "vitest";
import { entryFromStep } from "@/lib/profiles/rules/from-milestones";

const names = new Map([
  ["credential:bls", "Basic Life Support"],
  ["program:51.3801", "Registered Nursing"],
  ["element:2.A.1.b", "Active Listening"],
]);
const doneOn = new Date("2026-05-31T00:00:00Z");
const entry = (kind: Parameters<typeof entryFromStep>[0]["kind"], about: string | null, title = "") =>
  entryFromStep({ id: "s", kind, about, title, doneOn }, names);

test.each([
  [
    "CREDENTIAL",
    "credential:bls",
    "",
    { kind: "CREDENTIAL", title: "Basic Life Support", credentialId: "bls", endsOn: "2026-05-31" },
  ],
  ["CREDENTIAL", "credential:bls", "BLS card", { title: "BLS card", credentialId: "bls" }],
  ["CREDENTIAL", null, "First aid", { title: "First aid", credentialId: null }],
  ["EDUCATION", "program:51.3801", "", { kind: "EDUCATION", title: "Registered Nursing", endsOn: "2026-05-31" }],
  ["EDUCATION", "stage:ASSOCIATE", "Ozark College, nursing", { title: "Ozark College, nursing" }],
  ["EXPERIENCE", "experience:none", "Summer at the clinic", { kind: "WORK", title: "Summer at the clinic" }],
  [
    "SKILL",
    "element:2.A.1.b",
    "",
    { kind: "SKILL", title: "Active Listening", elementId: "2.A.1.b", endsOn: null, level: null },
  ],
] as const)("a done %s about %s (%s) becomes an entry", (kind, about, title, expected) =>
  expect(entry(kind, about, title)).toMatchObject(expected),
);

test.each([
  ["EDUCATION", "stage:ASSOCIATE"],
  ["EXPERIENCE", "experience:one-to-two"],
  ["CREDENTIAL", "credential:gone"],
  ["PERSON", "talk:29-1141.00"],
  ["APPLICATION", "occupation:29-1141.00"],
  ["OTHER", null],
] as const)("a done %s about %s becomes none", (kind, about) => expect(entry(kind, about)).toBeNull());
