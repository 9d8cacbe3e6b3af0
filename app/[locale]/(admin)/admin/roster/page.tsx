import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RosterDemographics } from "@/components/schools/roster-demographics";
import { RosterFrame, saidBy } from "@/components/schools/roster-frame";
import { RosterHelp } from "@/components/schools/roster-help";
import { RosterRuns } from "@/components/schools/roster-runs";
import { rosterTexts } from "@/components/schools/roster-texts";
import { RosterUpload } from "@/components/schools/roster-upload";
import { requireAdministrator } from "@/lib/accounts/current-user";
import { homePath, isSiteAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import { listRosterDistricts, listRosterRuns } from "@/lib/schools/roster-queries";
import { runIdSchema } from "@/lib/schools/rules/roster/run-id";
import { keepDemographicsAction } from "./actions";

type Props = PageProps<"/[locale]/admin/roster">;

const path = "/admin/roster";
const atFiles = ["no-files", "too-many-files", "too-large", "unreadable", "busy"];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: rosterTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

export default async function RosterPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireAdministrator(locale, path);
  const query = await searchParams;
  const site = isSiteAdministrator(administrator);
  const schools = schoolsOf(administrator, "SCHOOL_ADMINISTRATOR");
  const asked = typeof query.school === "string" ? query.school : null;
  const school = asked === null ? (site ? null : schools[0]!) : (schools.find(({ id }) => id === asked) ?? notFound());
  const parsed = runIdSchema.safeParse(query.after);
  const after = parsed.success ? parsed.data : null;
  const [{ runs, next }, districts] = await Promise.all([
    listRosterRuns(administrator, { schoolId: school?.id ?? null, after }),
    site && school === null ? listRosterDistricts(administrator) : [],
  ]);
  const texts = rosterTexts(locale);
  const page = `/${locale}${path}`;
  const at = (more: Record<string, string | null>) => {
    const known = Object.entries(more).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]));
    return known.length > 0 ? `${page}?${known.join("&")}` : page;
  };
  const bringing = typeof query.problem === "string" && atFiles.includes(query.problem);
  return (
    <RosterFrame
      locale={locale}
      path={school === null ? path : `${path}?school=${school.id}`}
      title={texts.title}
      lede={school === null ? texts.lede : texts.ledeSchool}
      above={
        school === null
          ? { href: `/${locale}/admin`, label: texts.above.site }
          : { href: `/${locale}/admin/school?school=${school.id}`, label: school.name || texts.above.school }
      }
      query={query}
      saidElsewhere={bringing}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      {schools.length > 1 || (site && schools.length > 0) ? (
        <nav aria-label={texts.choose} className="school-choice">
          {site ? (
            <a href={page} aria-current={school === null ? "true" : undefined}>
              {texts.above.site}
            </a>
          ) : null}
          {schools.map(({ id, name }) => (
            <a key={id} href={at({ school: id })} aria-current={id === school?.id ? "true" : undefined}>
              {name}
            </a>
          ))}
        </nav>
      ) : null}
      <div className="admin-two part">
        <section className="stack" id="bring">
          <h2>{texts.bring.title}</h2>
          <RosterUpload
            locale={locale}
            schoolId={school?.id ?? null}
            districts={districts}
            problem={bringing ? saidBy(texts.problemsOf, query.problem) : null}
          />
        </section>
        <section className="stack">
          <h2>{texts.help.title}</h2>
          <RosterHelp locale={locale} forSchool={school !== null} />
        </section>
      </div>
      <section className="part stack">
        <h2>{texts.runs.title}</h2>
        <RosterRuns
          locale={locale}
          runs={runs}
          next={next}
          first={after === null}
          href={(from) => at({ school: school?.id ?? null, after: from })}
          timeZone={env.WAYMARK_TIME_ZONE}
        />
      </section>
      {site && school === null ? (
        <section className="part stack" id="demographics">
          <h2>{texts.demographics.title}</h2>
          <RosterDemographics
            locale={locale}
            districts={districts}
            action={(id) => keepDemographicsAction.bind(null, locale, id)}
          />
        </section>
      ) : null}
    </RosterFrame>
  );
}
