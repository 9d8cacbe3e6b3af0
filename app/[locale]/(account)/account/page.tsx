import type { Metadata } from "next";
import { accountTexts } from "@/components/accounts/texts";
import { reportTexts } from "@/components/counseling/report-texts";
import { DigestSection } from "@/components/counseling/digest-section";
import { PageFrame } from "@/components/layout/page-frame";
import { courseTexts } from "@/components/plans/course-texts";
import { classTexts } from "@/components/schools/class-texts";
import { curriculumTexts } from "@/components/schools/curriculum-texts";
import { researchTexts } from "@/components/survey/research-texts";
import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import { requirePerson } from "@/lib/accounts/current-user";
import { isErasedByOthers } from "@/lib/accounts/erase-person";
import { listOwnSessions } from "@/lib/accounts/queries";
import {
  homePath,
  isClassStaff,
  isSchoolAdministrator,
  isSchoolStaff,
  isSchoolWorker,
  isSiteAdministrator,
} from "@/lib/accounts/rules/roles";
import { getDigestPreference } from "@/lib/counseling/save-digest-preference";
import { now } from "@/lib/platform/clock";
import { fill, toLocale } from "@/lib/platform/texts";
import { saveDigestAction } from "../../(messages)/reminders/actions";
import { AccountSecurity } from "./account-security";
import { OwnData } from "./own-data";
import { OwnSessions } from "./own-sessions";

export async function generateMetadata({ params }: PageProps<"/[locale]/account">): Promise<Metadata> {
  const { title, description } = accountTexts(toLocale((await params).locale)).account;
  return { title, description, robots: { index: false } };
}

export default async function AccountPage({ params, searchParams }: PageProps<"/[locale]/account">) {
  const locale = toLocale((await params).locale);
  const user = await requirePerson(locale, "/account");
  const { done } = await searchParams;
  const sessions = await listOwnSessions(user, now());
  const texts = accountTexts(locale);
  const words = texts.account;
  const home = homePath(user);
  const runsSchool = isSchoolAdministrator(user);
  const places = [
    { href: "/admin", title: texts.roles.SITE_ADMINISTRATOR, open: home !== "/admin" && isSiteAdministrator(user) },
    { href: "/classes", title: classTexts(locale).list.title, open: isClassStaff(user) },
    { href: "/curriculum", title: curriculumTexts(locale).title, open: isSchoolWorker(user) },
    { href: "/admin/courses", title: courseTexts(locale).frame.area, open: runsSchool },
    { href: "/reports", title: reportTexts(locale).title, open: runsSchool },
    { href: "/caseload/research", title: researchTexts(locale).title, open: runsSchool },
    { href: "/caseload/codes", title: texts.codes.title, open: home !== "/day" && isSchoolStaff(user) },
  ].filter(({ open }) => open);

  return (
    <PageFrame locale={locale} path="/account" person={{ name: user.name, home }}>
      <div className="page account-page">
        <section>
          <h1>{words.title}</h1>
          {done === "password" || done === "joined" ? <Note tone="ok">{words.done[done]}</Note> : null}
          <dl className="account-facts">
            {[
              [words.name, user.name],
              [words.signInName, user.signInName ?? words.none],
              [words.email, user.email ?? words.none],
            ].map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
            <div>
              <dt>{words.roles}</dt>
              {user.memberships.map(({ role, schoolId, schoolName, grade }) => (
                <dd key={role + String(schoolId)}>
                  {[
                    texts.roles[role],
                    schoolName ?? (role === "STUDENT" ? words.noSchool : null),
                    grade === null ? null : fill(words.grade, { grade }),
                  ]
                    .filter((part) => part !== null)
                    .join(", ")}
                </dd>
              ))}
            </div>
          </dl>
          {home === "/account" ? null : (
            <div>
              <Sign href={`/${locale}${home}`} size="small">
                {words.home}
              </Sign>
            </div>
          )}
          {places.length === 0 ? null : (
            <div className="row">
              {places.map(({ href, title }) => (
                <PlainButton key={href} href={`/${locale}${href}`}>
                  {title}
                </PlainButton>
              ))}
            </div>
          )}
        </section>
        <DigestSection
          locale={locale}
          every={await getDigestPreference(user)}
          hasEmail={user.email !== null}
          saved={done === "reminders"}
          action={saveDigestAction.bind(null, locale)}
        />
        <OwnSessions locale={locale} words={words} sessions={sessions} current={user.sessionId} />
        <AccountSecurity locale={locale} texts={texts} />
        <OwnData locale={locale} texts={texts} erasable={!isErasedByOthers(user)} />
      </div>
    </PageFrame>
  );
}
