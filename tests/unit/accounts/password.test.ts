import { describe, expect, it } from "vitest";
import { passwordProblem, plainPassword } from "@/lib/accounts/rules/password";

describe("passwordProblem", () => {
  it.each(["correct horse", "tortilla de maíz", "mountain-goat-7", "        x", "🌲🌲🌊🌊🌄🌄🌞🌞"])(
    "takes %j",
    (password) => expect(passwordProblem(password, ["Maya", "maya.r"])).toBeNull(),
  );

  it.each([
    ["seven77", "password-short"],
    ["🌲🌲🌲🌲", "password-short"],
    ["x".repeat(201), "password-long"],
    ["Password123", "password-common"],
    ["CONTRASEÑA", "password-common"],
    ["zzzzzzzzz", "password-common"],
    ["abcdefghij", "password-common"],
    ["987654321", "password-common"],
    ["Maya Robinson", "password-name"],
    ["maya.robinson", "password-name"],
    ["mrobinson", "password-name"],
  ])("refuses %j: %s", (password, problem) =>
    expect(passwordProblem(password, ["Maya Robinson", "mrobinson@example.org"])).toBe(problem),
  );
});

it("is the same password whether ñ was typed as one sign or as two", () => {
  expect(plainPassword("n\u0303andu verde")).toBe(plainPassword("\u00f1andu verde"));
});
