import type { ReactNode } from "react";
import { PageFrame } from "@/components/layout/page-frame";
import { planTexts } from "@/components/plans/texts";
import { EmptyState } from "@/components/ui/empty-state";
import { type CurrentUser, homePath } from "@/lib/accounts/rules/roles";
import type { Locale } from "@/lib/platform/texts";

type Props = { locale: Locale; path: string; person: CurrentUser; children: ReactNode };

/** The frame of every page about a plan. */
export function PlanFrame({ locale, path, person, children }: Props) {
  return (
    <PageFrame locale={locale} path={path} current="plan" person={{ name: person.name, home: homePath(person) }}>
      <div className="page plan-page">{children}</div>
    </PageFrame>
  );
}

/** For whoever has no plan of study because they are no student. */
export function NotStudent({ locale, person }: { locale: Locale; person: CurrentUser }) {
  const { plan: texts } = planTexts(locale);
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <EmptyState
        level={2}
        title={texts.notStudent.title}
        text={texts.notStudent.text}
        href={`/${locale}${homePath(person)}`}
        action={texts.notStudent.action}
      />
    </div>
  );
}
