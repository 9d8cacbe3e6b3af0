import "server-only";
import { readByLink } from "@/lib/platform/signed-links";
import type { Locale } from "@/lib/platform/texts";
import type { PartnerKind } from "@/prisma/generated/enums";
import { partnerLink } from "../rules/partner-link";
import { type OfferFields, offerFields } from "./get-offer";
import { linkedPartner } from "./linked-partner";
import { readOfferChoices, type OfferChoices } from "./offer-choices";

/** A posting as its partner sees it; what the school wrote for itself is left out. */
export type DeskOffer = OfferFields & {
  /** Posted by a link of this partner: it may be corrected. Others were entered by the school. */
  own: boolean;
};

export type PartnerDesk = {
  partner: { name: string; kind: PartnerKind };
  /** Who looks at what is posted; null: this site. */
  school: string | null;
  expiresAt: Date;
  offers: DeskOffer[];
  choices: OfferChoices;
};

const most = 100;

/**
 * What a partner sees through its link: who asks, its own postings with their state, and those of its opportunities
 * that the school shows to students; nothing else of the school. Null where the link opens nothing.
 */
export const getPartnerDesk = (
  token: string,
  { locale, edited }: { locale: Locale; /** The posting whose form is shown. */ edited: string | null },
  at: Date,
): Promise<PartnerDesk | null> =>
  readByLink(token, partnerLink, at, async (tx, link) => {
    const partner = await linkedPartner(tx, link.targetId);
    if (!partner) return null;
    const rows = await tx.opportunity.findMany({
      relationLoadStrategy: "join",
      where: {
        partnerId: partner.id,
        OR: [{ source: "EMPLOYER" }, { state: { in: ["OPEN", "CLOSED"] } }],
      },
      orderBy: [{ changedAt: "desc" }, { id: "desc" }],
      take: most,
      select: offerFields,
    });
    const offers = rows.map((row) => {
      const own = row.source === "EMPLOYER";
      return { ...row, own, reason: own ? row.reason : "" };
    });
    const chosen = offers.find(({ id, own }) => own && id === edited) ?? null;
    const choices = await readOfferChoices(tx, { locale, schoolId: partner.schoolId, chosen });
    const { name, kind, school } = partner;
    return { partner: { name, kind }, school: school?.name ?? null, expiresAt: link.expiresAt, offers, choices };
  });
