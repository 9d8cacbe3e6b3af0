import type { PayPeriod } from "../rules/kinds";
import { type FoundPostings, type Node, nodeOf, textOf, textsOf } from "./find-postings";
import { readMoney, readPay, readPeriod, readRegion } from "./read-cells";

type ById = FoundPostings["byId"];

export type PostedPay =
  { from: number | null; to: number | null; per: PayPeriod } | { left: "currency" | "period" } | null;

/** `baseSalary` as pages write it: a MonetaryAmount with a QuantitativeValue, a plain range, a number or words. */
export function postedPay(posting: Node, byId: ById): PostedPay {
  const salary = posting.baseSalary;
  if (salary === undefined || salary === null) return null;
  const amount = nodeOf(salary, byId);
  if (!amount) {
    const pay = readPay(textOf(salary));
    return pay && (pay.from !== null || pay.to !== null)
      ? { from: pay.from, to: pay.to, per: pay.per ?? guess(pay.to) }
      : null;
  }
  const currency = textOf(amount.currency ?? amount.priceCurrency ?? posting.salaryCurrency).toUpperCase();
  if (currency !== "" && currency !== "USD") return { left: "currency" };
  const value = nodeOf(amount.value, byId);
  const part = (name: string) => value?.[name] ?? amount[name];
  const number = (given: unknown) => (given === undefined || given === null ? undefined : readMoney(textOf(given)));
  const single = number(value ? (value.value ?? value.price) : (amount.value ?? amount.price));
  const [from, to] = [number(part("minValue") ?? part("minPrice")), number(part("maxValue") ?? part("maxPrice"))];
  const [least, most] = [
    from ?? (to === undefined ? single : undefined),
    to ?? (from === undefined ? single : undefined),
  ];
  if (least === undefined && most === undefined) return null;
  const unit = textOf(part("unitText") ?? part("unitCode"));
  const per = unit === "" ? guess(most ?? least ?? 0) : readPeriod(unit);
  return per === undefined ? { left: "period" } : { from: least ?? null, to: most ?? null, per };
}

// Without a unit, five figures are what a year brings and two are what an hour brings.
const guess = (dollars: number | null): PayPeriod => ((dollars ?? 0) >= 5000 ? "year" : "hour");

export type PostedPlace = { town: string; region: string };

/** Where the work is: each place's town and state; abroad the town says its country too. */
export function postedPlaces(posting: Node, byId: ById): PostedPlace[] {
  const places = [posting.jobLocation].flat().flatMap((place) => {
    if (typeof place === "string") return [placeOfLine(place)];
    const node = nodeOf(place, byId);
    if (!node) return [];
    const address = node.address ?? node;
    if (typeof address === "string") return [placeOfLine(address)];
    const postal = nodeOf(address, byId);
    if (!postal) return [];
    const [town, written] = [textOf(postal.addressLocality), textOf(postal.addressRegion)];
    const country = textOf(postal.addressCountry);
    const region = readRegion(written);
    const here = country === "" || /^(us|usa|u\.s\.a?\.?|united states.*|estados unidos.*)$/i.test(country);
    if (here && region !== undefined) return [{ town: town || (region === "" ? textOf(node.name) : ""), region }];
    return [{ town: [town, written, country].filter((each) => each !== "").join(", "), region: "" }];
  });
  return places.filter(({ town, region }) => town !== "" || region !== "");
}

/** "Columbia, MO 65201" and "100 Main St, Columbia, Missouri, USA" are Columbia in Missouri. */
function placeOfLine(line: string): PostedPlace {
  const parts = line
    .split(",")
    .map((part) => part.replace(/\b\d{5}(-\d{4})?\b/, "").trim())
    .filter((part) => part !== "" && !/^(us|usa|united states|estados unidos)$/i.test(part));
  const last = parts.at(-1) ?? "";
  const region = parts.length > 1 ? readRegion(last) : undefined;
  return region ? { town: parts.at(-2) ?? "", region } : { town: line.trim().slice(0, 140), region: "" };
}

/** The codes or titles of occupations that a posting names, of whatever shape. */
export function postedOccupations(posting: Node, byId: ById): string[] {
  const said = [posting.occupationalCategory, nodeOf(posting.relevantOccupation, byId)?.occupationalCategory].flat();
  return said.flatMap((each) => {
    const code = nodeOf(each, byId);
    const text = code ? textOf(code.codeValue ?? code.name) : textOf(each);
    if (text === "") return [];
    return [/\b\d{2}-\d{4}(?:\.\d{2})?\b/.exec(text)?.[0] ?? text];
  });
}

/** Whom to write to: `applicationContact`, a ContactPoint or a person. */
export function postedContact(posting: Node, byId: ById): { name: string; email: string; phone: string } | null {
  const contact = nodeOf(posting.applicationContact, byId);
  if (!contact) return null;
  const email = textOf(contact.email).replace(/^mailto:/i, "");
  return { name: textOf(contact.name ?? contact.contactType), email, phone: textOf(contact.telephone) };
}

/** What a posting is called where it comes from: its identifier with who gave it, or else its address. */
export function postedId(posting: Node, byId: ById): string {
  const identifier = nodeOf(posting.identifier, byId);
  if (identifier) {
    const value = textOf(identifier.value ?? identifier.propertyID ?? identifier["@id"]);
    if (value !== "") return [textOf(identifier.name), value].filter((each) => each !== "").join(":");
  }
  const plain = identifier ? "" : textOf(posting.identifier);
  const id = textOf(posting["@id"]);
  return plain || textOf(posting.url) || (/^https?:/.test(id) ? id : "");
}

export const postedSkills = (posting: Node): string[] =>
  textsOf(posting.skills).flatMap((each) => each.split(/[,;\n•]/).map((skill) => skill.trim()));
