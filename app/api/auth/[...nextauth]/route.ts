import NextAuth from "next-auth";
import { authOptions } from "@/lib/accounts/auth-options";
import { foreignOrigin, sameOrigin } from "@/lib/platform/origin";

const handler = NextAuth(authOptions) as (request: Request, context: unknown) => Promise<Response>;

export { handler as GET };

export const POST = (request: Request, context: unknown) =>
  sameOrigin(request) ? handler(request, context) : foreignOrigin();
