import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bringBackPartner, endPartner } from "@/lib/opportunities/end-partner";
import { givePartnerLink } from "@/lib/opportunities/give-partner-link";
import { partnerFilterSchema, partnerSchema } from "@/lib/opportunities/partner-schema";
import { getPartner, getPartnerDealings } from "@/lib/opportunities/queries/get-partner";
import { listPartners } from "@/lib/opportunities/queries/list-partners";
import { offerLimits } from "@/lib/opportunities/rules/offer-limits";
import { partnerLink } from "@/lib/opportunities/rules/partner-link";
import { addPartner, changePartner } from "@/lib/opportunities/save-partner";
import { enterByLink } from "@/lib/platform/signed-links";
import { createStudent } from "../../support/factories";
import { actionsOn } from "../../support/school-people";
import {
  absent,
  addedPartner,
  as,
  givenLink,
  now,
  partnerInput,
  partnerWorld,
  sure,
  therapy,
  write,
} from "./partner-world";

const filter = (fields: Record<string, unknown> = {}) => partnerFilterSchema.parse(fields);
const names = async (staff: Parameters<typeof listPartners>[0], fields = {}) =>
  (await listPartners(staff, "en", filter(fields), now())).partners.map(({ name }) => name);

describe("a partner", () => {
  test("is noted and changed by any staff of its school, and seen by nobody else", async () => {
    const { school, rosa, sam, boss, stranger, site } = await partnerWorld();
    const student = as(await createStudent({ schoolId: school.id }));
    const id = await addedPartner(sam, school.id, { pathwayIds: [therapy, "no-such-pathway"] });
    for (const staff of [rosa, sam, boss])
      expect(await getPartner(staff, id, now())).toMatchObject({ name: "Boone Clinic", pathwayIds: [therapy] });
    expect(
      sure(await changePartner(boss, { id, partner: partnerInput({ name: "Boone Hospital" }) }, now())),
    ).toBeNull();
    for (const other of [stranger, site, student]) {
      expect(await getPartner(other, id, now())).toBeNull();
      expect(await changePartner(other, { id, partner: partnerInput() }, now())).toEqual(absent);
      expect(await addPartner(other, { schoolId: school.id, partner: partnerInput() }, now())).toEqual(absent);
      expect(await endPartner(other, { id }, now())).toEqual(absent);
      expect((await getPartnerDealings(other, id, now())).links).toEqual([]);
      expect(await names(other)).not.toContain("Boone Hospital");
    }
    expect(await actionsOn(id)).toEqual(["partner.add", "partner.change"]);
  });

  test("without a school belongs to the site's administrators", async () => {
    const { rosa, school, site } = await partnerWorld();
    const id = await addedPartner(site, null, { name: `Union ${randomUUID()}` });
    expect(await getPartner(site, id, now())).toMatchObject({ schoolId: null });
    expect(await getPartner(rosa, id, now())).toBeNull();
    expect(await addPartner(rosa, { schoolId: null, partner: partnerInput() }, now())).toEqual(absent);
    expect(await addPartner(site, { schoolId: school.id, partner: partnerInput() }, now())).toEqual(absent);
  });

  test("is ended into the history with its links, and brought back without them", async () => {
    const { rosa, sam, school } = await partnerWorld();
    const id = await addedPartner(rosa, school.id);
    const { token } = await givenLink(sam, id);
    expect(sure(await endPartner(rosa, { id }, now()))).toEqual({ links: 1 });
    expect(await endPartner(rosa, { id }, now())).toEqual(absent);
    expect(await changePartner(rosa, { id, partner: partnerInput() }, now())).toEqual(absent);
    expect((await enterByLink(token, partnerLink, randomUUID(), now())).ok).toBe(false);
    expect(await names(rosa)).toEqual([]);
    expect(await names(rosa, { state: "ended" })).toEqual(["Boone Clinic"]);
    expect(await givePartnerLink(rosa, { partnerId: id, email: "", locale: "en" }, write, now())).toEqual(absent);
    expect(sure(await bringBackPartner(sam, { id }, now()))).toBeNull();
    expect(await bringBackPartner(sam, { id }, now())).toEqual(absent);
    expect(await names(rosa)).toEqual(["Boone Clinic"]);
    expect((await enterByLink(token, partnerLink, randomUUID(), now())).ok).toBe(false);
  });

  test.each([
    [{ name: " " }, "name", "NAME_MISSING"],
    [{ kind: "KING" }, "kind", "KIND_MISSING"],
    [{ url: "javascript:alert(1)" }, "url", "URL_WRONG"],
    [{ url: "no dots" }, "url", "URL_WRONG"],
    [{ region: "Missouri" }, "region", "REGION_WRONG"],
    [{ about: "x".repeat(offerLimits.note + 1) }, "about", "TEXT_LONG"],
  ])("is refused with %o", (fields, at, problem) => {
    const parsed = partnerSchema.safeParse({ kind: "EMPLOYER", name: "A", ...fields });
    expect(parsed.error?.issues[0]).toMatchObject({ path: [at], message: problem });
  });

  test("takes an address without its scheme, a state in small letters, and no made-up offers", () => {
    expect(partnerInput({ url: "example.org", region: "mo", offers: ["mentor", "gold"] })).toMatchObject({
      ...{ url: "https://example.org/", region: "MO", offers: ["mentor"] },
    });
  });
});

describe("the list", () => {
  test("is filtered by kind, pathway, offer and words, counts, and goes on by keyset without a gap", async () => {
    const { rosa, school } = await partnerWorld();
    const all = Array.from({ length: 27 }, (_, i) => `Shop ${String(i).padStart(2, "0")}`);
    // Two of the same name part by their ids.
    for (const name of [...all, "Shop 24"]) await addedPartner(rosa, school.id, { name, pathwayIds: [] });
    await addedPartner(rosa, school.id, { name: "Zoo College", kind: "COLLEGE", offers: ["review"], town: "Ames" });
    const first = await listPartners(rosa, "en", filter(), now());
    expect(first).toMatchObject({ matching: 29, counts: { here: 29, ended: 0 } });
    const rest = await listPartners(rosa, "en", filter({ after: first.next! }), now());
    expect(rest.next).toBeNull();
    const seen = [...first.partners, ...rest.partners];
    expect(new Set(seen.map(({ id }) => id)).size).toBe(29);
    expect(seen.map(({ name }) => name)).toEqual([...all, "Shop 24"].sort().concat("Zoo College"));
    const only = { partners: [{ name: "Zoo College", pathways: ["Therapeutic Services"], open: 0, reviewedOn: null }] };
    for (const fields of [{ kind: "COLLEGE" }, { offer: "review" }, { pathway: therapy }, { q: "zoo" }, { q: "AMES" }])
      expect((await listPartners(rosa, "en", filter(fields), now())).partners, JSON.stringify(fields)).toMatchObject(
        only.partners,
      );
    expect(first.pathways.map(({ id }) => id)).toEqual([therapy]);
  });

  test("takes nothing from an address that it does not know", () => {
    expect(filter({ kind: "KING", offer: "gold", state: "gone", after: "x" })).toEqual({ state: "here", q: "" });
  });
});
