import type { ReactNode } from "react";
import { PageFrame } from "@/components/layout/page-frame";
import { taskTexts } from "@/components/counseling/task-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { homePath, schoolsOf, type SchoolStaff } from "@/lib/accounts/rules/roles";
import type { Locale } from "@/lib/platform/texts";

type Props = { locale: Locale; path: string; staff: SchoolStaff; here?: string; children: ReactNode };

/** The frame of the pages about tasks; those below the list lead back to it. */
export function TaskFrame({ locale, path, staff, here, children }: Props) {
  const { staff: texts } = taskTexts(locale);
  return (
    <PageFrame locale={locale} path={path} person={{ name: staff.name, home: homePath(staff) }}>
      <div className="page part stack">
        {here === undefined ? null : (
          <Crumbs
            crumbs={[{ href: `/${locale}/caseload/tasks`, label: texts.title }, { label: here }]}
            label={texts.title}
          />
        )}
        {children}
      </div>
    </PageFrame>
  );
}

/** The school that the address names, else the first; null where the person does not work at it. */
export function schoolOf(staff: SchoolStaff, asked: string | undefined) {
  const schools = schoolsOf(staff, "COUNSELOR", "SCHOOL_ADMINISTRATOR");
  const school = asked === undefined ? schools[0] : schools.find(({ id }) => id === asked);
  if (!school) return null;
  const administers = schoolsOf(staff, "SCHOOL_ADMINISTRATOR").some(({ id }) => id === school.id);
  return { ...school, schools, administers };
}
