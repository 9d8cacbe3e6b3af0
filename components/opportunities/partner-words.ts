import { partnerOffers } from "@/lib/opportunities/rules/kinds";
import type { PartnerReviewView } from "@/lib/opportunities/queries/get-partner";
import type { PartnerTexts } from "./partner-texts";

/** What a partner offers, in words and in one order. */
export const offerNames = ({ offers: words }: PartnerTexts, offers: readonly string[]): string[] =>
  partnerOffers.filter((offer) => offers.includes(offer)).map((offer) => words[offer]);

const year = 365 * 86_400_000;

/** Whether a partner that looks at programs has not done so for a year. */
export const isReviewDue = (
  {
    offers,
    reviews,
  }: { offers: readonly string[]; reviews: readonly Pick<PartnerReviewView, "heldOn" | "removedAt">[] },
  at: Date,
): boolean =>
  offers.includes("review") &&
  !reviews.some(
    ({ heldOn, removedAt }) => removedAt === null && heldOn !== null && heldOn.getTime() > at.getTime() - year,
  );
