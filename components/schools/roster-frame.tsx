import type { ReactNode } from "react";
import { PageFrame } from "@/components/layout/page-frame";
import { Crumbs } from "@/components/ui/crumbs";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import type { Locale } from "@/lib/platform/texts";
import { rosterTexts } from "./roster-texts";

type Query = Record<string, string | string[] | undefined>;

type Props = {
  locale: Locale;
  /** Without the language. */
  path: string;
  title: string;
  lede?: ReactNode;
  /** What stands above the rosters: the site's administration, or a school. */
  above: { href: string; label: string };
  /** Whether the page stands below the list of rosters. */
  below?: boolean;
  /** What the last submit came to, unless it is said beside a form. */
  query: Query;
  saidElsewhere?: boolean;
  person: { name: string; home: string };
  children: ReactNode;
};

/** Says the words of a key of the address; null for one that has none. */
export const saidBy = (words: Record<string, string>, key: unknown): string | null =>
  typeof key === "string" && Object.hasOwn(words, key) ? (words[key] ?? null) : null;

/** What both pages of rosters stand in. */
export function RosterFrame(props: Props) {
  const { locale, path, title, lede, above, below, query, saidElsewhere, person, children } = props;
  const texts = rosterTexts(locale);
  const done = saidBy(texts.done, query.done);
  const problem = saidElsewhere ? null : saidBy(texts.problemsOf, query.problem);
  return (
    <PageFrame locale={locale} path={path} person={person}>
      <div className="page admin">
        <Crumbs
          label={texts.you}
          crumbs={[
            above,
            ...(below ? [{ href: `/${locale}/admin/roster`, label: texts.title }] : []),
            { label: title },
          ]}
        />
        <h1>{title}</h1>
        {lede ? <p className="lede">{lede}</p> : null}
        {done ? (
          <div role="status">
            <Note tone="ok">{done}</Note>
          </div>
        ) : null}
        {problem ? <ErrorSummary title={texts.summary} errors={[{ message: problem }]} /> : null}
        {children}
      </div>
    </PageFrame>
  );
}
