import { csvHead } from "@/lib/catalog/rules/open-data-csv";
import { plainName } from "@/lib/plans/rules/list-file";
import type { OfferField } from "./offer-row";

// "pay" and "grades" are two fields in one cell; "key" is what the source calls it.
export type OfferColumn = Exclude<OfferField, "gradeFrom" | "gradeTo"> | "key" | "pay" | "grades";

const headers = {
  key: "id",
  kind: "kind",
  title: "title",
  organisation: "organization",
  text: "description",
  url: "url",
  town: "town",
  region: "state",
  remote: "remote",
  pathwayIds: "pathways",
  occupationCodes: "occupations",
  elementIds: "skills",
  payFrom: "pay_from",
  payTo: "pay_to",
  payPer: "pay_per",
  pay: "pay",
  hoursPerWeek: "hours_per_week",
  startsOn: "starts",
  endsOn: "ends",
  applyBy: "apply_by",
  shownUntil: "show_until",
  seats: "places",
  grades: "grades",
  adultsOnly: "adults_only",
  schooling: "schooling",
  contactName: "contact_name",
  contactEmail: "contact_email",
  contactPhone: "contact_phone",
  contactHow: "how_to_apply",
} as const satisfies Record<OfferColumn, string>;

export const offerColumns = Object.keys(headers) as OfferColumn[];
export const offerHeader = (column: OfferColumn): string => headers[column];

const synonyms: Record<OfferColumn, string> = {
  key: "job id,job number,requisition,requisition id,req id,reference,ref,posting id,key,clave,referencia,identificador,identifier",
  kind: "type,job type,opportunity type,employment type,position type,tipo,tipo de empleo,clase",
  title: "job title,position,position title,name,role,opportunity,título,puesto,nombre,cargo,vacante",
  organisation:
    "organisation,company,company name,employer,business,partner,hiring organization,empresa,organización,empleador,compañía",
  text: "text,details,summary,job description,about,descripción,texto,detalles",
  url: "link,web,website,web address,web page,apply link,application link,enlace,página,sitio web,dirección web",
  town: "city,location,place,municipality,ciudad,pueblo,lugar,localidad,ubicación",
  region: "region,province,state code,job state,estado,provincia",
  remote: "from home,work from home,telework,telecommute,online,a distancia,remoto,en línea,teletrabajo",
  pathwayIds:
    "pathway,career pathway,career pathways,career cluster pathway,camino,caminos,trayectoria,trayectorias,ruta,rutas",
  occupationCodes:
    "occupation,soc,soc code,onet,o*net,onet code,o*net-soc code,occupation code,occupation codes,ocupación,ocupaciones,código soc",
  elementIds: "skill,skills needed,abilities,habilidades,destrezas",
  payFrom:
    "pay from,minimum pay,min pay,pay min,salary min,min salary,minimum salary,wage min,min wage,pago desde,pago mínimo,sueldo mínimo,salario mínimo",
  payTo:
    "pay to,maximum pay,max pay,pay max,salary max,max salary,maximum salary,wage max,max wage,pago hasta,pago máximo,sueldo máximo,salario máximo",
  payPer: "pay per,per,pay period,pay unit,salary period,wage period,por,periodo de pago,período de pago",
  pay: "wage,wages,salary,rate,hourly rate,pay rate,compensation,pago,sueldo,salario,paga",
  hoursPerWeek: "hours,weekly hours,hours a week,horas,horas por semana,horas a la semana",
  startsOn: "start,start date,begins,begin,starts on,from,inicio,empieza,fecha de inicio,desde",
  endsOn: "end,end date,ends on,finish,fin,termina,fecha de fin,hasta",
  applyBy: "deadline,application deadline,closing date,closes,due,due date,fecha límite,límite,cierre,solicitar hasta",
  shownUntil:
    "show until,expires,expires on,expiration,expiration date,valid through,valid until,mostrar hasta,vence,vigencia",
  seats: "seats,openings,positions,number of openings,slots,vacancies,cupo,cupos,plazas,vacantes,lugares",
  grades: "grade,grade level,grade levels,grade range,grado,grados",
  adultsOnly: "adults only,18+,18 or older,must be 18,adults,solo adultos,mayores de edad,mayor de 18",
  schooling:
    "education,education required,education level,required education,degree,minimum education,escolaridad,educación,estudios",
  contactName: "contact,contact person,contacto,nombre de contacto,persona de contacto",
  contactEmail: "email,e-mail,contact e-mail,correo,correo electrónico,email de contacto",
  contactPhone: "phone,telephone,contact telephone,teléfono,teléfono de contacto",
  contactHow: "how to apply,apply,instructions,application instructions,cómo solicitar,instrucciones,como postular",
};

/** The plain names by which each column is known: ours, those of other files, in English and Spanish. */
export const columnNames = Object.fromEntries(
  offerColumns.map((column) => [column, [headers[column], ...synonyms[column].split(",")].map(plainName)]),
) as Record<OfferColumn, string[]>;

export const neededColumns = ["kind", "title", "organisation"] as const;

/** The columns of a file of ours; a single "pay" is for files of others. */
export const ownColumns = offerColumns.filter((column) => column !== "pay");
export const offerHead: string = csvHead(ownColumns.map(offerHeader));

/** What our own files call a field. */
export const columnTitle = (field: string): string =>
  Object.hasOwn(headers, field) ? offerHeader(field as OfferColumn) : field;
