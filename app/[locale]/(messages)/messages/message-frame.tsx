import type { ReactNode } from "react";
import { PageFrame } from "@/components/layout/page-frame";
import { Note } from "@/components/ui/note";
import { messageTexts } from "@/components/counseling/message-texts";
import { type CurrentUser, homePath } from "@/lib/accounts/rules/roles";
import type { Locale } from "@/lib/platform/texts";

type Props = {
  locale: Locale;
  path: string;
  person: CurrentUser;
  said?: { done?: unknown; problem?: unknown };
  children: ReactNode;
};

const wordsOf = (texts: Record<string, string>, key: unknown) => (typeof key === "string" ? texts[key] : undefined);

/** The frame of the pages of messages: what was just done, or went wrong, stands on top. */
export function MessageFrame({ locale, path, person, said, children }: Props) {
  const { done, problems } = messageTexts(locale);
  const wrong = wordsOf(problems, said?.problem);
  const right = wordsOf(done, said?.done);
  return (
    <PageFrame locale={locale} path={path} person={{ name: person.name, home: homePath(person) }}>
      <div className="page part stack">
        <div role="status">
          {wrong ? <Note tone="danger">{wrong}</Note> : right ? <Note tone="ok">{right}</Note> : null}
        </div>
        {children}
      </div>
    </PageFrame>
  );
}
