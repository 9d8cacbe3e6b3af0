import { isRefused, isSent } from "@/lib/opportunities/rules/consent";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import type { ApplicationState, Consent } from "@/prisma/generated/enums";
import { applicationTexts } from "./application-texts";
import { opportunityTexts } from "./opportunity-texts";

type Standing = { staff: Consent; guardian: Consent; openAt: Date | null };

export type ShortStanding = "none" | "waits" | "refused" | "open";

export const shortStanding = (row: Standing): ShortStanding => {
  if (!isSent(row)) return "none";
  if (isRefused(row)) return "refused";
  return row.openAt ? "open" : "waits";
};

export const standingTones = { none: undefined, waits: "warn", refused: "danger", open: "ok" } as const;

/** Who sees the application and whose yes it lacks, in a sentence or two. */
export function standingWords(
  locale: Locale,
  row: Standing & {
    organisation: string;
    staffName: string;
    staffReason: string;
    /** Whether an employer reads by a link what was sent. */
    read: boolean;
  },
): string[] {
  const { standing } = applicationTexts(locale);
  const { organisation } = row;
  if (!isSent(row)) return [standing.none];
  if (row.openAt)
    return [
      fill(row.read ? standing.open : standing.openNobody, { organisation, date: formatDate(locale, row.openAt) }),
    ];
  const refused = [
    ...(row.staff === "REFUSED" ? [fill(standing.staffNo, { name: row.staffName, reason: row.staffReason })] : []),
    ...(row.guardian === "REFUSED" ? [fill(standing.familyNo, { organisation })] : []),
  ];
  if (refused.length > 0) return refused;
  const lacks = row.staff === "ASKED" ? (row.guardian === "ASKED" ? standing.both : standing.ASKED) : standing.family;
  return [fill(lacks, { organisation })];
}

export type ApplicationEvent = {
  what: string;
  state: ApplicationState | null;
  consent: Consent | null;
  by: string;
  byName: string;
  reason: string;
};

/** One happening in words; a reason stands behind it. */
export function eventWords(locale: Locale, { what, state, consent, by, byName, reason }: ApplicationEvent): string {
  const { history } = applicationTexts(locale);
  if (what === "state" && state) return fill(history.state, { state: opportunityTexts(locale).states[state] });
  if (what === "open") return history.open[consent === "GIVEN" ? "GIVEN" : "NONE"];
  if (what === "staff" && consent) {
    const said = by === "staff" && consent === "ASKED" ? history.undone : history.staff[consent];
    return fill(said, { name: byName }) + (reason ? `: ${reason}` : "");
  }
  if (what === "guardian" && consent) return fill(history.guardian[consent], { name: byName });
  return "";
}
