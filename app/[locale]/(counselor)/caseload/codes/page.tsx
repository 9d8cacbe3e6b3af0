import type { Metadata } from "next";
import { SchoolCodeForm } from "@/components/accounts/school-code-form";
import { SchoolCodeList } from "@/components/accounts/school-code-list";
import { counselingTexts } from "@/components/counseling/texts";
import { PageFrame } from "@/components/layout/page-frame";
import { classTexts } from "@/components/schools/class-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { requireSchoolStaff } from "@/lib/accounts/current-user";
import { homePath, isCounselor, schoolsOf } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import { listSchoolCodes } from "@/lib/schools/queries";
import { createSchoolCodeAction, revokeSchoolCodeAction } from "./actions";

type Props = PageProps<"/[locale]/caseload/codes">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: counselingTexts(toLocale((await params).locale)).codes };
}

export default async function SchoolCodesPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const path = "/caseload/codes";
  const staff = await requireSchoolStaff(locale, path);
  const codes = await listSchoolCodes(staff, now());
  const texts = counselingTexts(locale);
  const home = homePath(staff);
  return (
    <PageFrame locale={locale} path={path} person={{ name: staff.name, home }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[
            home === "/day"
              ? { href: `/${locale}/caseload`, label: texts.title }
              : { href: `/${locale}${home}`, label: texts.account },
            { label: texts.codes },
          ]}
          label={texts.codes}
        />
        <h1>{texts.codes}</h1>
        <p className="lede">{texts.codesLede}</p>
        {isCounselor(staff) ? (
          <p>
            <a className="link" href={`/${locale}/caseload/slips`}>
              {classTexts(locale).slips.careTitle}
            </a>
          </p>
        ) : null}
        <SchoolCodeForm
          locale={locale}
          schools={schoolsOf(staff, "COUNSELOR", "SCHOOL_ADMINISTRATOR")}
          action={createSchoolCodeAction.bind(null, locale)}
        />
        {codes.length > 0 ? <h2 className="mt-8">{texts.codesOpen}</h2> : null}
        <SchoolCodeList
          locale={locale}
          codes={codes}
          timeZone={env.WAYMARK_TIME_ZONE}
          revoke={revokeSchoolCodeAction.bind(null, locale)}
        />
      </div>
    </PageFrame>
  );
}
