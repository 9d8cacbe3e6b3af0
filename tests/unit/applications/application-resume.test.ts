import { describe, expect, test } from "vitest";
import { readSentResume, resumeToSend } from "@/lib/opportunities/rules/application-resume";

const reach = { name: "Maya R.", email: "chosen@home.example", phone: "" };

const full = {
  $schema: "https://example.org/schema.json",
  meta: { version: "v1" },
  basics: {
    name: "Maya Robinson",
    label: "Builder",
    email: "secret@home.example",
    phone: "314 555 0199",
    url: "https://maya.example",
    image: "https://maya.example/me.png",
    location: { address: "12 Elm Street", city: "St. Louis", region: "MO" },
    profiles: [{ network: "Somewhere", username: "maya" }],
    summary: "I build robots.",
  },
  work: [
    {
      name: "Corner store",
      position: "Cashier",
      url: "https://store.example",
      startDate: "2025-06",
      endDate: "2026-08-31",
      highlights: ["Counted the till", 7, ""],
      "x-waymark": { occupationCode: "41-2011.00" },
    },
    "not a job",
  ],
  education: [{ institution: "Lincoln High", area: "Science", studyType: "Diploma", courses: ["Algebra"] }],
  skills: [{ name: "Soldering", level: "Good", keywords: ["wires"] }, {}],
  languages: [{ language: "Spanish", fluency: "Fluent" }],
  "x-notes": [{ name: "private" }],
};

describe("what of a résumé goes with an application", () => {
  test("is what a reader is shown, with the ways to reach that were chosen and no others", () => {
    const sent = resumeToSend(full, reach);
    expect(sent).toEqual({
      basics: { label: "Builder", summary: "I build robots.", name: "Maya R.", email: "chosen@home.example" },
      work: [
        {
          position: "Cashier",
          name: "Corner store",
          startDate: "2025-06",
          endDate: "2026-08-31",
          highlights: ["Counted the till"],
        },
      ],
      education: [{ studyType: "Diploma", area: "Science", institution: "Lincoln High", courses: ["Algebra"] }],
      skills: [{ name: "Soldering", level: "Good", keywords: ["wires"] }],
      languages: [{ language: "Spanish", fluency: "Fluent" }],
    });
    for (const secret of ["secret@", "0199", "Elm", "maya.example", "store.example", "41-2011", "private"])
      expect(JSON.stringify(sent)).not.toContain(secret);
  });

  test("is read as it was sent, the same whether it is read before or after", () => {
    const read = readSentResume(resumeToSend(full, reach));
    expect(read).toEqual(readSentResume(full));
    expect(read).toEqual({
      headline: "Builder",
      summary: "I build robots.",
      parts: [
        {
          section: "work",
          lines: [
            {
              title: "Cashier",
              where: "Corner store",
              from: "2025-06",
              to: "2026-08-31",
              text: "",
              highlights: ["Counted the till"],
            },
          ],
        },
        {
          section: "education",
          lines: [
            { title: "Diploma, Science", where: "Lincoln High", from: "", to: "", text: "", highlights: ["Algebra"] },
          ],
        },
        {
          section: "skills",
          lines: [{ title: "Soldering (Good)", where: "", from: "", to: "", text: "", highlights: [] }],
        },
        {
          section: "languages",
          lines: [{ title: "Spanish (Fluent)", where: "", from: "", to: "", text: "", highlights: [] }],
        },
      ],
    });
  });

  test.each([[null], ["text"], [[1, 2]], [7]])("reads nothing from %j", (json) => {
    expect(readSentResume(json)).toBeNull();
  });

  test("holds only its reach where the file holds nothing", () => {
    expect(resumeToSend({ work: "none", skills: [null] }, reach)).toEqual({
      basics: { name: "Maya R.", email: "chosen@home.example" },
    });
  });
});
