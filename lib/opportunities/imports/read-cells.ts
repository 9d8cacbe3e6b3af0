// How single cells and values are read; undefined is what cannot be read.
import { stateCodes } from "@/lib/catalog/rules/home-states";
import { plainName } from "@/lib/plans/rules/list-file";
import type { OpportunityKind, SchoolStage } from "@/prisma/generated/enums";
import type { PayPeriod } from "../rules/kinds";
import { stateNames } from "./state-names";

const kindWords: Record<OpportunityKind, string> = {
  INTERNSHIP: "internship,intern,paid internship,unpaid internship,co-op,coop,pasantía,práctica,prácticas,becario",
  APPRENTICESHIP: "apprenticeship,apprentice,pre-apprenticeship,registered apprenticeship,aprendizaje,aprendiz",
  SHADOWING: "shadowing,job shadow,job shadowing,shadow,visit,observación,observación laboral,acompañamiento",
  JOB: "job,work,employment,full time,part time,temporary,contractor,per diem,seasonal,other,empleo,trabajo,tiempo completo,medio tiempo,temporal",
  VOLUNTEER:
    "volunteer,volunteering,volunteer work,community service,voluntariado,voluntario,voluntaria,servicio comunitario",
  COURSE: "course,class,training,program,workshop,curso,clase,capacitación,formación,taller",
};
const kinds = new Map(
  Object.entries(kindWords).flatMap(([kind, words]) =>
    words.split(",").map((word) => [plainName(word), kind as OpportunityKind] as const),
  ),
);
export const readKind = (cell: string): OpportunityKind | undefined => kinds.get(plainName(cell));

const periodWords: Record<PayPeriod, string> = {
  hour: "hour,hourly,hr,h,hur,an hour,per hour,hora,por hora,la hora",
  week: "week,weekly,wk,wee,a week,per week,semana,semanal,por semana",
  month: "month,monthly,mo,mon,a month,per month,mes,mensual,al mes,por mes",
  year: "year,yearly,annual,annually,annum,yr,ann,a year,per year,año,anual,al año,por año",
  once: "once,one time,total,stipend,fixed,flat,una vez,pago único,en total,beca",
};
const periods = new Map(
  Object.entries(periodWords).flatMap(([period, words]) =>
    words.split(",").map((word) => [plainName(word), period as PayPeriod] as const),
  ),
);
export const readPeriod = (cell: string): PayPeriod | undefined => periods.get(plainName(cell));

const codes: ReadonlySet<string> = new Set(stateCodes);
const states = new Map(
  Object.entries(stateNames).flatMap(([code, names]) => names.map((name) => [plainName(name), code])),
);

/** "MO", "mo", "US-MO", "Missouri", "Misuri"; nothing is nowhere in particular. */
export function readRegion(cell: string): string | undefined {
  const short = cell.trim().toUpperCase().replace(/^US-/, "");
  return short === "" || codes.has(short) ? short : states.get(plainName(cell));
}

const schoolingWords: Record<SchoolStage, string> = {
  SCHOOL:
    "school,high school,high school diploma,high school diploma or equivalent,ged,hiset,diploma,secundaria,preparatoria,bachillerato,high school o menos",
  CERTIFICATE:
    "certificate,professional certificate,postsecondary certificate,some college,award,certification,certificado,algo de universidad",
  ASSOCIATE:
    "associate,associates,associate degree,associate's degree,aa,as,aas,asociado,título de asociado,grado asociado",
  BACHELOR: "bachelor,bachelors,bachelor degree,bachelor's degree,ba,bs,licenciatura,título universitario",
  BEYOND:
    "beyond,master,masters,master's degree,master degree,doctorate,doctoral degree,phd,postgraduate degree,graduate degree,maestría,doctorado,posgrado",
};
const schoolings = new Map(
  Object.entries(schoolingWords).flatMap(([stage, words]) =>
    words.split(",").map((word) => [plainName(word), stage as SchoolStage] as const),
  ),
);
const none =
  /^(|none|no|any|not required|no requirement|no requirements|no required|ninguno|ninguna|nada|sin requisitos)$/i;

/** Null where nothing is asked for. */
export const readSchooling = (cell: string): SchoolStage | null | undefined =>
  none.test(cell.trim()) ? null : schoolings.get(plainName(cell));

/** Dollars: "$15", "15.50", "15,50", "40,000", "1.234,50", "$40k". */
export function readMoney(cell: string): number | undefined {
  const bare = cell.replace(/usd|us\$|\$|\s/gi, "");
  const thousands = /k$/i.test(bare) ? 1000 : 1;
  let text = bare.replace(/k$/i, "");
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) text = text.replaceAll(",", "");
  else if (/^\d{1,3}(\.\d{3})+,\d{1,2}$/.test(text)) text = text.replaceAll(".", "").replace(",", ".");
  else text = text.replace(/^(\d+),(\d{1,2})$/, "$1.$2");
  return /^(\d+(\.\d+)?|\.\d+)$/.test(text) ? Math.round(Number(text) * thousands * 100) / 100 : undefined;
}

const longestPay = 100;

export type Pay = { from: number | null; to: number | null; per: PayPeriod | null };

const unpaid = /^(unpaid|not paid|no pay|none|volunteer|no|sin pago|sin sueldo|no pagad[oa]|no remunerad[oa])$/i;

/** A pay in one cell: "$15-18 an hour", "17.50/hr", "$40,000 a year", "up to $20", "unpaid"; nothing is unknown. */
export function readPay(cell: string): Pay | undefined {
  const text = cell.trim();
  if (text.length > longestPay) return undefined;
  if (text === "") return { from: null, to: null, per: null };
  if (unpaid.test(text)) return { from: 0, to: 0, per: null };
  const amount = String.raw`(?:usd|us\$|\$)?\s*\d[\d.,]*\s*k?`;
  const found = new RegExp(
    String.raw`^(from|at least|up to|desde|hasta)?\s*(${amount})(?:\s*(?:-|–|—|to|a|y)\s*(${amount}))?\s*(?:usd|dollars|dólares)?\s*(?:/|\b(?:per|an?|por|la|el|al)\b)?\s*(.*)$`,
    "i",
  ).exec(text);
  if (!found) return undefined;
  const [, bound = "", first = "", second, rest = ""] = found;
  const from = readMoney(first.replace(/[.,]$/, ""));
  const to = second === undefined ? from : readMoney(second.replace(/[.,]$/, ""));
  const per = rest.trim() === "" ? null : readPeriod(rest.replace(/\.$/, ""));
  if (from === undefined || to === undefined || per === undefined) return undefined;
  if (/up to|hasta/i.test(bound)) return { from: null, to, per };
  return bound === "" ? { from, to, per } : { from, to: second === undefined ? null : to, per };
}

/** A number without unit, a comma before decimals too; null for nothing. */
export function readCount(cell: string): number | null | undefined {
  if (cell.trim() === "") return null;
  const text = cell.trim().replace(/^(\d+),(\d{1,2})$/, "$1.$2");
  return /^(\d+(\.\d+)?|\.\d+)$/.test(text) ? Number(text) : undefined;
}

export const isAddress = (value: string): boolean => /^https?:\/\/[^\s<>"]+\.[^\s<>"]+$/i.test(value);

/** An address of a page; what begins with "www." or is a bare host is one of the web. */
export function readAddress(cell: string): string | undefined {
  const text = cell.trim();
  if (text === "" || isAddress(text)) return text;
  const bare = /^(www\.)?[\w-]+(\.[\w-]+)+([/?#]\S*)?$/i.test(text) && !text.includes("@");
  return bare ? `https://${text}` : undefined;
}

export const isMail = (value: string): boolean => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(value);
