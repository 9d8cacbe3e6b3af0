import "server-only";
import type { NextAuthOptions } from "next-auth";
import { encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/platform/env";
import { visitorAddress } from "@/lib/platform/visitor-address";
import { endSession } from "./end-session";
import { sessionDays } from "./open-session";
import { credentialsSchema } from "./schema";
import { signIn } from "./sign-in";

process.env.NEXTAUTH_URL ??= env.WAYMARK_URL;

const secure = env.WAYMARK_URL.startsWith("https://");
const maxAge = sessionDays * 86_400;

export const sessionCookie = {
  name: `${secure ? "__Secure-" : ""}next-auth.session-token`,
  options: { httpOnly: true, sameSite: "lax", path: "/", secure },
} as const;

declare module "next-auth/jwt" {
  interface JWT {
    /** The id of the session row, and nothing else about the person. */
    sid?: string;
  }
}
declare module "next-auth" {
  interface User {
    sid?: string;
  }
  interface Session {
    sid?: string;
  }
}

export const authOptions: NextAuthOptions = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge },
  cookies: { sessionToken: { name: sessionCookie.name, options: sessionCookie.options } },
  pages: { signIn: "/en/sign-in", error: "/en/sign-in" },
  // A provider for OpenID Connect stands here beside this one; its signIn callback opens the session row.
  providers: [
    CredentialsProvider({
      credentials: { login: {}, password: {} },
      authorize: async (sent, request) => {
        const input = credentialsSchema.safeParse(sent);
        if (!input.success) return null;
        const signedIn = await signIn(input.data, visitorAddress(new Headers(request.headers ?? {})));
        return signedIn.ok ? { id: signedIn.value.personId, sid: signedIn.value.sessionId } : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => {
      const sid = user?.sid ?? token.sid;
      return sid === undefined ? {} : { sid };
    },
    session: ({ session: { expires }, token }) => ({ expires, ...(token.sid === undefined ? {} : { sid: token.sid }) }),
  },
  events: {
    signOut: async ({ token }) => {
      if (token?.sid) await endSession(token.sid);
    },
  },
  // A cookie from before a change of the secret is nobody's; that is no error to report.
  logger: { error: (code, detail) => (code === "JWT_SESSION_ERROR" ? undefined : console.error(code, detail)) },
};

/** What next-auth would have put into its cookie, for a sign-in that was a plain form post. */
export const encodeSession = (sessionId: string) =>
  encode({ token: { sid: sessionId }, secret: env.NEXTAUTH_SECRET, maxAge });
