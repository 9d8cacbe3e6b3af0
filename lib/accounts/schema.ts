import { z } from "zod";
import { toLogin } from "./rules/logins";

const typed = (missing: string, longest = 200) => z.string(missing).trim().min(1, missing).max(longest, missing);

/** Not trimmed: a space can be part of a password. */
const password = z.string("password-missing").min(1, "password-missing").max(1000, "password-long");

const login = typed("login-missing").refine((value) => toLogin(value) !== null, "login-form");

export const credentialsSchema = z.object({ login: typed("login-missing", 254), password });
export type Credentials = z.infer<typeof credentialsSchema>;

const account = { name: typed("name-missing", 100), login, password };

export const signUpSchema = z.object({
  who: z.enum(["school", "work"], "who-missing"),
  ...account,
  age: z.literal("yes", "age-missing"),
});
export type SignUpInput = z.infer<typeof signUpSchema>;

/** With a school's code nobody is asked for their age: the school answers for its students. */
export const codeSignUpSchema = z.object({ schoolCode: typed("code-missing", 40), ...account });
export type CodeSignUpInput = z.infer<typeof codeSignUpSchema>;

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
