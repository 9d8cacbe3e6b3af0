import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { plainPassword } from "./rules/password";

/** argon2id, the library's default, as OWASP asks for it: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Of a random password that nobody knows: verified for unknown names, so that they take as long as known ones.
const nobody = "$argon2id$v=19$m=19456,t=2,p=1$3fQcvMiwDFhshrny4leLbg$4gwPz/Bxgoo+WNlxz7nRxV3kyBdbwGBCUqIMRrkxsC8";

export const hashPassword = (typed: string) => hash(plainPassword(typed), cost);

export const passwordFits = (passwordHash: string | null, typed: string) =>
  verify(passwordHash ?? nobody, plainPassword(typed));
