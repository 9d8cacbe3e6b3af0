import type { OpportunityKind, SchoolStage } from "@/prisma/generated/enums";
import { mostOffers } from "../rules/import-limits";
import { checkOffer } from "./check-offer";
import { findPostings, type FoundPostings, type Node, nodeOf, textOf, textsOf } from "./find-postings";
import type { Known } from "./known";
import {
  keyOf,
  offerLengths,
  offerNames,
  type OfferContent,
  type OfferNoteKind,
  type OfferProblemKind,
  type ReadOffers,
} from "./offer-row";
import { toPlainText } from "./plain-text";
import { postedContact, postedId, postedOccupations, postedPay, postedPlaces, postedSkills } from "./posting-parts";
import { readAddress, readKind, readSchooling } from "./read-cells";
import { readDayIn } from "./read-days";

/** What each field is called in a posting: where its problems point to. */
const properties: Partial<Record<keyof OfferContent, string>> = {
  kind: "employmentType",
  organisation: "hiringOrganization",
  text: "description",
  town: "jobLocation",
  region: "jobLocation",
  remote: "jobLocationType",
  occupationCodes: "occupationalCategory",
  elementIds: "skills",
  payFrom: "baseSalary",
  payTo: "baseSalary",
  hoursPerWeek: "workHours",
  startsOn: "jobStartDate",
  applyBy: "applicationDeadline",
  shownUntil: "validThrough",
  seats: "totalJobOpenings",
  schooling: "educationRequirements",
  contactName: "applicationContact",
  contactEmail: "applicationContact",
  contactPhone: "applicationContact",
};

type Tell = {
  wrong: (field: keyof OfferContent, kind: OfferProblemKind, values?: Record<string, string | number>) => void;
  note: (field: keyof OfferContent, kind: OfferNoteKind, values?: Record<string, string | number>) => void;
};

/** Reads schema.org JobPostings out of JSON-LD or a saved page; what a posting does not say is not said of it. */
export function readPostings(text: string, known: Known): ReadOffers {
  const { postings, byId, problems } = findPostings(text);
  const notes: ReadOffers["notes"] = [];
  if (postings.length > mostOffers)
    problems.push({
      ...{ line: null, field: null, kind: "too-many-lines" },
      values: { n: postings.length, most: mostOffers },
    });
  const seen = new Map<string, number>();
  const rows = postings.slice(0, mostOffers).map((posting, i) => {
    const line = i + 1;
    const at = (field: keyof OfferContent) => ({ line, field: properties[field] ?? field });
    const says = readPosting(posting, byId, known, {
      wrong: (field, kind, values = {}) => void problems.push({ ...at(field), kind, values }),
      note: (field, kind, values = {}) => void notes.push({ ...at(field), kind, values }),
    });
    const key = keyOf("posting", says.organisation, postedId(posting, byId), [says.title, says.town ?? ""]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    else problems.push({ line, field: "identifier", kind: "row-twice", values: { first } });
    return { line, key, says };
  });
  return { format: "posting", rows, problems, notes };
}

function readPosting(posting: Node, byId: FoundPostings["byId"], known: Known, tell: Tell) {
  const organisation = nodeOf(posting.hiringOrganization, byId);
  const title = toPlainText(textOf(posting.title)) || toPlainText(textOf(posting.name));
  const says: ReadOffers["rows"][number]["says"] = {
    kind: postedKind(posting, title),
    title,
    organisation: toPlainText(
      organisation ? textOf(organisation.name ?? organisation.legalName) : textOf(posting.hiringOrganization),
    ),
  };
  takeTexts(says, posting, organisation, tell);
  takePlace(says, posting, byId, tell);
  takeDays(says, posting, tell);
  takePay(says, posting, byId, tell);
  takeNumbers(says, posting, tell);
  takeSchooling(says, posting, byId, tell);
  takeNames(says, posting, byId, known, tell);
  const contact = postedContact(posting, byId);
  if (contact)
    Object.assign(says, { contactName: contact.name, contactEmail: contact.email, contactPhone: contact.phone });
  checkOffer(says, (field, kind, values) =>
    tell.wrong(field, kind, { value: String(says[field] ?? "").slice(0, 80), ...values }),
  );
  return says;
}

/** The kind that its type of employment says; where that is a plain job, what the title calls it. */
function postedKind(posting: Node, title: string): OpportunityKind {
  const said = textsOf(posting.employmentType).map((type) => readKind(type.replaceAll("_", " ")));
  const special = said.find((kind) => kind !== undefined && kind !== "JOB");
  if (special) return special;
  if (/\b(apprentice(ship)?|aprendiz|aprendizaje)\b/i.test(title)) return "APPRENTICESHIP";
  if (/\b(intern(ship)?|pasant(e|ía)|becari[oa])\b/i.test(title)) return "INTERNSHIP";
  if (/\b(volunteer|voluntari[oa]|voluntariado)\b/i.test(title)) return "VOLUNTEER";
  return "JOB";
}

type Says = ReturnType<typeof readPosting>;

function takeTexts(says: Says, posting: Node, organisation: Node | null, tell: Tell) {
  const parts = [
    "description",
    "responsibilities",
    "qualifications",
    "experienceRequirements",
    "jobBenefits",
    "workHours",
  ]
    .flatMap((name) => textsOf(posting[name]).map(toPlainText))
    .filter((part) => part !== "");
  const whole = parts.filter(
    (part, i) => !parts.some((other, j) => j !== i && other.includes(part) && (other !== part || j < i)),
  );
  const typed =
    textOf(posting.url) || textOf(posting.sameAs) || textOf(organisation?.sameAs) || textOf(organisation?.url);
  const url = readAddress(typed);
  if (url === undefined) tell.wrong("url", "url-unreadable", { value: typed.slice(0, 80) });
  else if (url !== "") says.url = url;
  const text = whole.join("\n\n");
  if (text === "") return;
  // The rest stands where the address leads.
  const cut = text.length > offerLengths.text && says.url !== undefined;
  if (cut) tell.note("text", "text-cut", { most: offerLengths.text });
  says.text = cut ? `${text.slice(0, offerLengths.text - 2).trimEnd()} …` : text;
}

function takePlace(says: Says, posting: Node, byId: FoundPostings["byId"], tell: Tell) {
  if (posting.jobLocationType !== undefined)
    says.remote = textsOf(posting.jobLocationType).some((type) => /telecommute/i.test(type));
  const [first, ...more] = postedPlaces(posting, byId);
  if (!first) return;
  Object.assign(says, first);
  if (more.length > 0) {
    const names = more.map(({ town, region }) => [town, region].filter((each) => each !== "").join(", "));
    tell.note("town", "more-places", { names: names.join("; ").slice(0, 300) });
  }
}

function takeDays(says: Says, posting: Node, tell: Tell) {
  const days = [
    ["startsOn", posting.jobStartDate],
    ["applyBy", posting.applicationDeadline],
    ["shownUntil", posting.validThrough],
  ] as const;
  for (const [field, value] of days) {
    const typed = textOf(value);
    if (typed === "") continue;
    const day = readDayIn(typed, "month-first");
    // "Immediately" and the like are no day, and nothing is wrong with them.
    if (day === undefined && (field !== "startsOn" || /\d/.test(typed)))
      tell.wrong(field, "day-unreadable", { value: typed.slice(0, 80) });
    else if (day) says[field] = day;
  }
}

function takePay(says: Says, posting: Node, byId: FoundPostings["byId"], tell: Tell) {
  const pay = postedPay(posting, byId);
  if (pay === null) return;
  if ("left" in pay) tell.note("payFrom", pay.left === "currency" ? "currency" : "per-left");
  else Object.assign(says, { payFrom: pay.from, payTo: pay.to, payPer: pay.per });
}

function takeNumbers(says: Says, posting: Node, tell: Tell) {
  const hours = /(\d+(?:\.\d+)?)\s*(?:-\s*\d+\s*)?(?:hours?|hrs?|horas?)\b(?!\s*(?:a|per)\s*(?:day|month))/i.exec(
    textOf(posting.workHours).slice(0, 300),
  )?.[1];
  if (hours !== undefined && Number(hours) <= 80) says.hoursPerWeek = Number(hours);
  const openings = textOf(posting.totalJobOpenings);
  if (openings === "") return;
  if (/^\d+$/.test(openings)) says.seats = Number(openings);
  else tell.wrong("seats", "not-a-number", { value: openings.slice(0, 80) });
}

function takeSchooling(says: Says, posting: Node, byId: FoundPostings["byId"], tell: Tell) {
  if (posting.educationRequirements === undefined) return;
  const said = [posting.educationRequirements]
    .flat()
    .map((each) => textOf(nodeOf(each, byId)?.credentialCategory ?? each));
  const stages = said.map(readSchooling);
  const order: readonly (SchoolStage | null)[] = [null, "SCHOOL", "CERTIFICATE", "ASSOCIATE", "BACHELOR", "BEYOND"];
  // Of several, any will do: the least counts.
  const least = order.find((stage) => stages.includes(stage));
  if (least === undefined) tell.note("schooling", "schooling-left", { value: said.join("; ").slice(0, 120) });
  else says.schooling = least;
}

function takeNames(says: Says, posting: Node, byId: FoundPostings["byId"], known: Known, tell: Tell) {
  const names = postedOccupations(posting, byId);
  const codes = [...new Set(names.flatMap((name) => known.occupations(name) ?? []))];
  const unknown = names.filter((name) => known.occupations(name) === undefined);
  if (codes.length > 0) says.occupationCodes = codes.slice(0, offerNames.occupationCodes);
  if (unknown.length > 0) tell.note("occupationCodes", "occupation-left", { value: unknown.join("; ").slice(0, 120) });
  const skills = [...new Set(postedSkills(posting).flatMap((skill) => known.element(skill) ?? []))];
  if (skills.length > 0) says.elementIds = skills.slice(0, offerNames.elementIds);
}
