import { describe, expect, it } from "vitest";
import { pairedTitle } from "@/lib/catalog/rules/paired-title";
import { shortTitle } from "@/lib/catalog/rules/short-title";

describe("a Spanish title for a label", () => {
  it.each([
    ["Técnico o técnica en radiología", "Técnico/a en radiología"],
    ["Operador u operadora de grúa", "Operador/a de grúa"],
    ["Ingeniero químico o ingeniera química", "Ingeniero/a químico/a"],
    ["Director ejecutivo o directora ejecutiva", "Director/a ejecutivo/a"],
    ["Chef, jefe o jefa de cocina", "Chef, jefe/a de cocina"],
    ["Niñera o niñero", "Niñera/o"],
    ["Bailarín o bailarina", "Bailarín/a"],
    ["Asistente médico o médica", "Asistente médico/a"],
    ["Contador o contadora y auditor o auditora", "Contador/a y auditor/a"],
    ["Músico o música y cantante", "Músico/a y cantante"],
    ["Botones, maletero o maletera", "Botones, maletero/a"],
    ["Camarista o personal de limpieza", "Camarista o personal de limpieza"],
    ["Policía o agente del sheriff", "Policía o agente del sheriff"],
    ["Construcción o mantenimiento", "Construcción o mantenimiento"],
  ])("%s: %s", (title, label) => expect(pairedTitle(title)).toBe(label));

  it("is cut with … only after its pairs are joined", () => {
    expect(shortTitle("Supervisor o supervisora de campo, pesca y bosque")).toBe(
      "Supervisor/a de campo, pesca y bosque",
    );
    expect(shortTitle("Instalador o instaladora de calentadores solares de agua")).not.toContain("…");
  });
});
