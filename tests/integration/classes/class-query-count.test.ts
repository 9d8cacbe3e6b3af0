// The pages of classes, slips and the curriculum make at most five statements after someone has entered.
import { Client } from "pg";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { ClassStaff, Counselor, SchoolWorker } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { getClass } from "@/lib/counseling/queries/get-class";
import { getClassCodes } from "@/lib/counseling/queries/get-class-codes";
import { getCurriculum } from "@/lib/counseling/queries/get-curriculum";
import { getCurriculumPathway } from "@/lib/counseling/queries/get-curriculum-pathway";
import { listClasses } from "@/lib/counseling/queries/list-classes";
import { listSlipStudents } from "@/lib/counseling/queries/list-slip-students";
import { classWorld, studentIn } from "../../support/class-world";
import { assign, createCounselor, createSchoolAdministrator } from "../../support/factories";

const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;
const nursing = "national-16/health-science/therapeutic-services";

let statements: string[] = [];
let world: Awaited<ReturnType<typeof classWorld>>;
let counselor: Counselor;
let administrator: SchoolWorker;

beforeAll(async () => {
  world = await classWorld();
  counselor = await createCounselor(world.school.id);
  administrator = (await createSchoolAdministrator(world.school.id)) as unknown as SchoolWorker;
  for (let i = 0; i < 3; i += 1) {
    const student = await studentIn(world.school.id, world.classId);
    await assign(world.school.id, counselor.id, student.id);
  }
  // What a release says of every program is read once for all visits.
  await getCurriculum(administrator, world.school.id, { locale: "en", all: true }, new Date());
  const { query } = Client.prototype;
  vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
});

beforeEach(() => void (statements = []));

const pages: Record<string, () => Promise<unknown>> = {
  classes: () => listClasses(world.educator as ClassStaff, {}),
  "one class": async () => {
    await getClass(world.educator, world.classId, {});
    await listNamed("en", { clusters: ["national-16/finance"] });
  },
  "slips of a class": () => getClassCodes(world.educator, world.classId, new Date()),
  "slips in care": () => listSlipStudents(counselor, {}),
  curriculum: () => getCurriculum(administrator, world.school.id, { locale: "en", all: true }, new Date()),
  "one pathway": () => getCurriculumPathway(administrator, world.school.id, nursing, new Date()),
};

test.each(Object.keys(pages))("the page %s", async (name) => {
  expect(await pages[name]!()).not.toBeNull();
  expect(statements.length, statements.join("\n")).toBeGreaterThan(0);
  expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(5);
});
