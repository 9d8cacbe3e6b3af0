import "server-only";
import type { CodeSignUpInput } from "@/lib/accounts/schema";
import { makeAccount, type SignUpOutcome } from "@/lib/accounts/sign-up";
import { redeemSchoolCode } from "./redeem-school-code";

/** A student makes an account with their school's code: at any age, for the school answers for it. */
export const signUpWithCode = (
  input: CodeSignUpInput,
  locale: string,
  address: string | null,
): Promise<SignUpOutcome> =>
  makeAccount(
    input,
    locale,
    address,
    false,
    async (tx, personId, at) => (await redeemSchoolCode(tx, personId, input.schoolCode, at)) === null,
  );
