import { z } from "zod";
import { toLogin } from "./rules/logins";

const typed = (missing: string, longest = 200) => z.string(missing).trim().min(1, missing).max(longest, missing);

/** Not trimmed: a space can be part of a password. */
const password = z.string("password-missing").min(1, "password-missing").max(1000, "password-long");

const login = typed("login-missing").refine((value) => toLogin(value) !== null, "login-form");

export const credentialsSchema = z.object({ login: typed("login-missing", 254), password });
export type Credentials = z.infer<typeof credentialsSchema>;

export const signUpSchema = z
  .object({
    who: z.enum(["school", "work"], "who-missing").optional(),
    schoolCode: z.string().trim().max(40).default(""),
    name: typed("name-missing", 100),
    login,
    password,
    age: z.literal("yes").optional(),
  })
  .superRefine(({ who, schoolCode, age }, context) => {
    if (schoolCode) return;
    if (!who) context.addIssue({ code: "custom", path: ["who"], message: "who-missing" });
    if (!age) context.addIssue({ code: "custom", path: ["age"], message: "age-missing" });
  });
export type SignUpInput = z.infer<typeof signUpSchema>;

export const resetRequestSchema = z.object({ login: typed("login-missing", 254) });

export const newPasswordSchema = z.object({ password });

export const codeResetSchema = z.object({
  login: typed("login-missing", 254),
  resetCode: typed("code-missing", 40),
  password,
});
export type CodeReset = z.infer<typeof codeResetSchema>;

export const changePasswordSchema = z.object({ currentPassword: password, password });

export const passwordConfirmationSchema = z.object({ currentPassword: password });
