import type { ReactNode } from "react";
import { PageFrame } from "@/components/layout/page-frame";
import { ClearComputer } from "@/components/survey/clear-computer";
import { surveyTexts } from "@/components/survey/texts";
import { homePath, type CurrentUser } from "@/lib/accounts/rules/roles";
import type { Locale } from "@/lib/platform/texts";

type Props = { locale: Locale; path: string; person: CurrentUser | null; wide?: boolean; children: ReactNode };

/** Every page of the survey: its ground, and the way to leave nothing behind on a shared computer. */
export function SurveyFrame({ locale, path, person, wide, children }: Props) {
  const clear = <ClearComputer locale={locale} texts={surveyTexts(locale).clear} signedIn={person !== null} />;
  return (
    <PageFrame
      locale={locale}
      path={path}
      current="survey"
      person={person ? { name: person.name, home: homePath(person) } : undefined}
    >
      {wide ? (
        <div className="page">
          {children}
          <div className="part no-print">{clear}</div>
        </div>
      ) : (
        <div className="ask contours">
          <div className="page">
            {children}
            {clear}
          </div>
        </div>
      )}
    </PageFrame>
  );
}
