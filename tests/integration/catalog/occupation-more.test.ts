import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { Pay } from "@/components/catalog/occupation/pay";
import { getNationalFigures } from "@/lib/catalog/queries/get-national-figures";
import { getOccupation } from "@/lib/catalog/queries/get-occupation";
import { getWages } from "@/lib/catalog/queries/get-wages";
import { listAreaWages } from "@/lib/catalog/queries/list-area-wages";
import { listCredentialsOf, listProgramsTo } from "@/lib/catalog/queries/list-ways-in";
import { db } from "@/lib/platform/db";
import { insertRow, owner } from "../../support/owner";

const nurse = "29-1141.00";

const state = (area: string, change: Record<string, unknown> = {}) =>
  insertRow("AreaWage", {
    area,
    soc: "29-1141",
    year: 2024,
    employment: 70_000,
    locationQuotient: 1.42,
    annual10: 55_010,
    annual25: 64_020,
    annual50: 78_030,
    annual75: null,
    annual90: 239_200,
    topCodedFrom: 90,
    ...change,
  });

const payPage = async (homeStates: string[], locale: "en" | "es" = "en") =>
  renderToStaticMarkup(
    createElement(Pay, {
      locale,
      occupation: (await getOccupation(locale, nurse))!,
      national: await getNationalFigures(),
      areas: await listAreaWages("29-1141"),
      homeStates,
    }),
  );

describe("wages by state", () => {
  test("where none is in, the middle wage of the nation stays", async () => {
    const page = await payPage(["MO"]);
    expect(page).toContain("$93,600");
    expect(page).not.toContain("Missouri");
    expect(page).not.toContain(`/occupations/${nurse}/wages`);
  });

  describe("brought in", () => {
    beforeAll(async () => {
      await owner.query(`DELETE FROM "AreaWage" WHERE area <> 'US'`);
      await state("MO");
      await state("IL", { locationQuotient: 0.5, annual50: null });
      await state("AK", { locationQuotient: null, employment: null });
    });

    test("home states stand beside the nation, others behind a link, and words say what no figure can", async () => {
      const page = await payPage(["MO", "IL"]);
      expect(page).toContain("$78,030");
      expect(page).toContain("Missouri has 1.4 times the national share of these jobs.");
      expect(page).toContain("Illinois has only 0.5 times the national share of these jobs.");
      expect(page).toContain("not released");
      expect(page).toContain("$239,200 or more");
      expect(page).not.toContain("Alaska");
      expect(page).toContain(`href="/en/occupations/${nurse}/wages"`);
      expect(page).toContain("Wages in 1 other state");
    });

    test("in Spanish the same", async () => {
      const page = await payPage(["MO"], "es");
      expect(page).toContain("En Misuri, este trabajo es 1.4 veces tan común como en todo el país.");
      expect(page).toContain("$239,200 o más");
      expect(page).toContain("Salarios en 2 estados más");
    });

    test("all are on the page of the wages, by area; an unknown occupation has none", async () => {
      const wages = await getWages("es", nurse);
      expect(wages).toMatchObject({ title: "Enfermero o enfermera profesional", owner: null });
      expect(wages!.areas.map(({ area }) => area).filter((area) => area !== "US")).toEqual(["AK", "IL", "MO"]);
      expect(await getWages("en", "99-9999.99")).toBeNull();
    });

    test("an occupation that borrows its wages names whose they are", async () => {
      const wages = await getWages("en", "29-1141.01");
      const { wageFrom } = await db.occupation.findUniqueOrThrow({ where: { code: "29-1141.01" } });
      expect(wageFrom).toBe("29-1141");
      expect(wages!.owner).toBe("Registered Nurses");
      expect(wages!.areas.map(({ area }) => area)).toContain("MO");
    });
  });
});

describe("ways into an occupation", () => {
  test("programs that lead to few others come first, each once", async () => {
    const programs = await listProgramsTo("en", nurse);
    const linked = await db.trainingProgramOccupation.findMany({ where: { occupationCode: nurse } });
    expect(programs.map(({ code }) => code).sort()).toEqual(linked.map(({ programCode }) => programCode).sort());
    const reach = await Promise.all(
      programs.map(({ code }) => db.trainingProgramOccupation.count({ where: { programCode: code } })),
    );
    expect(reach).toEqual(reach.toSorted((a, b) => a - b));
    expect(await listProgramsTo("en", "99-9999.99")).toEqual([]);
  });

  test("credentials are those of its pathways, each once, by the name of the language", async () => {
    const { places } = (await getOccupation("es", nurse))!;
    const pathwayIds = places.flatMap(({ pathway }) => pathway?.id ?? []);
    const credentials = await listCredentialsOf("es", pathwayIds);
    const linked = await db.credentialPathway.findMany({ where: { pathwayId: { in: pathwayIds } } });
    expect(linked.length).toBeGreaterThan(0);
    expect(credentials.map(({ id }) => id).sort()).toEqual(
      [...new Set(linked.map((each) => each.credentialId))].sort(),
    );
    const rows = await db.industryCredential.findMany({ where: { id: { in: credentials.map(({ id }) => id) } } });
    for (const { id, name, language } of credentials) {
      const row = rows.find((each) => each.id === id)!;
      expect([name, language]).toEqual(row.nameEs === null ? [row.nameEn, "en"] : [row.nameEs, "es"]);
    }
    expect(await listCredentialsOf("en", [])).toEqual([]);
  });
});
