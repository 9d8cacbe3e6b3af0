import "server-only";
import { z } from "zod";

const schema = z.object({
  /** The app's own connection: a role that owns nothing and cannot bypass row-level security. */
  DATABASE_URL: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(16),
  /** The public address; links in e-mails and canonical links start with it. */
  WAYMARK_URL: z.url().default("http://localhost:3000"),
  WAYMARK_DEFAULT_FRAMEWORK: z.enum(["national-16", "national-14"]).default("national-16"),
  /** Shared with the timer of the supervisor; nobody else may call the tick. */
  WAYMARK_TICK_SECRET: z.string().min(16).optional(),
  /** The time zone in which "10:12" is told. */
  WAYMARK_TIME_ZONE: z.string().default("America/Chicago"),
  /** Set by the start command where it made a new embedded database with demo people. */
  WAYMARK_DEMO: z.enum(["0", "1"]).default("0"),
  WAYMARK_BUILD_RELEASE: z.string().default(""),
  /** smtp://user:password@host:port; without it e-mails are kept in the outbox table and staff print codes. */
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Waymark <waymark@localhost>"),
  /** How many proxies stand before the app; the visitor's address is read that many steps back. */
  WAYMARK_PROXIES: z.coerce.number().int().min(0).default(0),
});

export const env = schema.parse(process.env);
