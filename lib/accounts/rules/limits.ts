/** Failures only. A whole school stands behind one address, so the address alone has room for a thousand. */
export const signInLimits = {
  accountAndAddress: { name: "sign-in/account+address", most: 10, minutes: 15 },
  account: { name: "sign-in/account", most: 100, minutes: 60 },
  address: { name: "sign-in/address", most: 1000, minutes: 15 },
} as const;

export const resetLimits = {
  mailsToAccount: { name: "reset/mails", most: 3, minutes: 60 },
  mailsFromAddress: { name: "reset/mails-address", most: 200, minutes: 60 },
  codeOfAccount: { name: "reset/code-account", most: 10, minutes: 15 },
  codeFromAddress: { name: "reset/code-address", most: 500, minutes: 15 },
} as const;

export const signUpLimits = {
  takenFromAddress: { name: "sign-up/taken", most: 500, minutes: 60 },
  madeFromAddress: { name: "sign-up/made", most: 2000, minutes: 60 },
} as const;

export const confirmLimit = { name: "confirm-password", most: 10, minutes: 15 } as const;

/** Whole minutes until a limit opens again, at least one. */
export const minutesUntil = (retryAt: Date, at: Date) =>
  Math.max(1, Math.ceil((retryAt.getTime() - at.getTime()) / 60_000));
