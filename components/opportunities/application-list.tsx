import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { OwnApplication } from "@/lib/opportunities/queries/list-own-applications";
import { applicationStates } from "@/lib/opportunities/rules/kinds";
import { formatDate, type Locale } from "@/lib/platform/texts";
import type { ApplicationState } from "@/prisma/generated/enums";
import { ApplicationMove } from "./application-move";
import { applicationTexts } from "./application-texts";
import { shortStanding } from "./application-words";
import { opportunityTexts } from "./opportunity-texts";

type Props = {
  locale: Locale;
  applications: readonly OwnApplication[];
  state: ApplicationState | null;
  next: string | null;
  isFirst: boolean;
  move: (form: FormData) => Promise<void>;
};

const hrefOf = (locale: Locale, more: { state: ApplicationState | null; after?: string }) =>
  `/${locale}/applications?${new URLSearchParams({
    view: "list",
    ...(more.state ? { state: more.state } : {}),
    ...(more.after ? { after: more.after } : {}),
  }).toString()}`;

/** The same as a list: by state, 25 at a time, the last changed first. */
export function ApplicationList({ locale, applications, state, next, isFirst, move }: Props) {
  const texts = applicationTexts(locale);
  const { states, kinds, demo } = opportunityTexts(locale);
  return (
    <>
      <nav className="filters" aria-label={texts.filter}>
        {[null, ...applicationStates].map((each) => (
          <a
            key={each ?? "all"}
            href={hrefOf(locale, { state: each })}
            aria-current={each === state ? "true" : undefined}
          >
            {each ? states[each] : texts.all}
          </a>
        ))}
      </nav>
      {applications.length === 0 ? (
        <p>{texts.noneInState}</p>
      ) : (
        <Table
          caption={texts.title}
          captionHidden
          rows={applications}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              label: texts.columns.title,
              cell: ({ id, title, organisation, kind, demo: isDemo }) => (
                <>
                  <a href={`/${locale}/applications/${id}`}>{title}</a> {isDemo ? <Badge>{demo}</Badge> : null}
                  <small className="application-small">
                    {organisation} · {kinds[kind]}
                  </small>
                </>
              ),
            },
            { key: "state", label: texts.columns.state, cell: ({ state: each }) => states[each] },
            {
              key: "standing",
              label: texts.columns.standing,
              cell: (row) => texts.standing.short[shortStanding(row)],
            },
            {
              key: "next",
              label: texts.columns.next,
              cell: ({ nextOn }) => (nextOn ? formatDate(locale, nextOn) : "–"),
            },
            {
              key: "move",
              label: texts.move.title,
              cell: (row) => <ApplicationMove locale={locale} application={row} move={move} />,
            },
          ]}
        />
      )}
      <p className="row">
        {isFirst ? null : <a href={hrefOf(locale, { state })}>{texts.first}</a>}
        {next ? (
          <a href={hrefOf(locale, { state, after: next })} rel="next">
            {texts.more}
          </a>
        ) : null}
      </p>
    </>
  );
}
