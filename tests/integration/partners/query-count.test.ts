// Pages of partners and opportunities make at most five queries each; what opens a transaction does not count.
import { Client } from "pg";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openSession } from "@/lib/accounts/open-session";
import { getUserOfSession } from "@/lib/accounts/queries";
import type { PartnerStaff } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { offerFilterSchema } from "@/lib/opportunities/offer-schema";
import { partnerFilterSchema } from "@/lib/opportunities/partner-schema";
import { postOffer } from "@/lib/opportunities/post-offer";
import { getOffer } from "@/lib/opportunities/queries/get-offer";
import { getPartner, getPartnerDealings } from "@/lib/opportunities/queries/get-partner";
import { getPartnerDesk } from "@/lib/opportunities/queries/get-partner-desk";
import { listOffers } from "@/lib/opportunities/queries/list-offers";
import { listPartners } from "@/lib/opportunities/queries/list-partners";
import { getOfferChoices } from "@/lib/opportunities/queries/offer-choices";
import { addPartnerContact } from "@/lib/opportunities/save-partner-contact";
import { withPurpose } from "@/lib/platform/with-actor";
import { addedPartner, chicago, givenLink, now, offerInput, partnerWorld, sure, therapy } from "./partner-world";

const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;

let statements: string[] = [];
let rosa: PartnerStaff;
let sessionId: string;
let ids: { schoolId: string; partnerId: string; offerId: string; token: string };

beforeAll(async () => {
  const world = await partnerWorld();
  rosa = world.rosa;
  const partnerId = await addedPartner(rosa, world.school.id);
  const contact = { name: "Ana", role: "", email: "", phone: "", note: "" };
  sure(await addPartnerContact(rosa, { partnerId, contact }, now()));
  const { token } = await givenLink(rosa, partnerId);
  const { id } = sure(await postOffer(token, offerInput(), { timeZone: chicago, at: now() }));
  ids = { schoolId: world.school.id, partnerId, offerId: id, token };
  sessionId = await withPurpose("sign-in", (tx) => openSession(tx, rosa.id, new Date()));
  const { query } = Client.prototype;
  vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
});

beforeEach(() => void (statements = []));

const enter = () => getUserOfSession(sessionId, new Date());
const chosen = { pathwayIds: [therapy], occupationCodes: [] };

const pages: Record<string, () => Promise<unknown>> = {
  "partners, filtered": async () => {
    await enter();
    const filter = partnerFilterSchema.parse({ kind: "EMPLOYER", pathway: therapy });
    expect((await listPartners(rosa, "en", filter, now())).partners).toHaveLength(1);
  },
  "a partner": async () => {
    await enter();
    const partner = (await getPartner(rosa, ids.partnerId, now()))!;
    expect(partner.contacts).toHaveLength(1);
    const { links, offers } = await getPartnerDealings(rosa, ids.partnerId, now());
    expect([links.length, offers.length]).toEqual([1, 1]);
    await listNamed("en", { pathways: partner.pathwayIds });
  },
  "a partner's form": async () => {
    await enter();
    await getPartner(rosa, ids.partnerId, now());
    await getOfferChoices(rosa, { locale: "en", schoolId: ids.schoolId, chosen });
  },
  opportunities: async () => {
    await enter();
    expect((await listOffers(rosa, "en", offerFilterSchema.parse({}), now())).offers).toHaveLength(1);
  },
  "an opportunity, and its form": async () => {
    await enter();
    const offer = (await getOffer(rosa, ids.offerId))!;
    expect(offer.contact).not.toBeNull();
    await listNamed("en", { pathways: offer.pathwayIds, occupations: offer.occupationCodes });
    await getOfferChoices(rosa, { locale: "es", schoolId: offer.schoolId, chosen: offer });
  },
  "a partner's own page": async () => {
    const desk = await getPartnerDesk(ids.token, { locale: "en", edited: ids.offerId }, now());
    expect(desk!.offers).toHaveLength(1);
  },
};

test.each(Object.keys(pages))("the page of %s", async (name) => {
  await pages[name]!();
  expect(statements.length, statements.join("\n")).toBeGreaterThan(1);
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(5);
});
