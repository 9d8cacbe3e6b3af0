import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import type { OwnApplication } from "@/lib/opportunities/queries/list-own-applications";
import { applicationStates } from "@/lib/opportunities/rules/kinds";
import { fill, formatDate, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { ApplicationMove } from "./application-move";
import { applicationTexts } from "./application-texts";
import { shortStanding, standingTones } from "./application-words";
import { opportunityTexts } from "./opportunity-texts";

type Props = {
  locale: Locale;
  applications: readonly OwnApplication[];
  more: boolean;
  move: (form: FormData) => Promise<void>;
};

const columns = applicationStates.filter((state) => state !== "ENDED" && state !== "DECLINED");

/** One's applications in five columns from saved to started; what is over stands folded below. */
export function ApplicationBoard({ locale, applications, more, move }: Props) {
  const texts = applicationTexts(locale);
  const { states } = opportunityTexts(locale);
  const over = applications.filter(({ state }) => state === "ENDED" || state === "DECLINED");
  const card = (application: OwnApplication) => (
    <ApplicationCard key={application.id} locale={locale} application={application} move={move} />
  );
  return (
    <>
      <div className="application-board">
        {columns.map((state) => {
          const own = applications.filter((each) => each.state === state);
          return (
            <section key={state} aria-labelledby={`column-${state}`}>
              <h2 id={`column-${state}`}>
                {states[state]} <span className="num">{formatNumber(locale, own.length)}</span>
              </h2>
              {own.length === 0 ? (
                <p className="soft sm">{texts.noneInState}</p>
              ) : (
                <ul className="application-cards">{own.map(card)}</ul>
              )}
            </section>
          );
        })}
      </div>
      {over.length > 0 ? (
        <Disclosure summary={plural(locale, over.length, texts.folded)}>
          <ul className="application-cards application-over">{over.map(card)}</ul>
        </Disclosure>
      ) : null}
      {more ? (
        <p className="sm soft">
          {texts.older} <a href={`/${locale}/applications?view=list`}>{texts.list}</a>
        </p>
      ) : null}
    </>
  );
}

type CardProps = Pick<Props, "locale" | "move"> & { application: OwnApplication };

function ApplicationCard({ locale, application, move }: CardProps) {
  const texts = applicationTexts(locale);
  const { kinds, demo, states } = opportunityTexts(locale);
  const { id, title, organisation, kind, state, nextOn } = application;
  const standing = shortStanding(application);
  const isOver = state === "ENDED" || state === "DECLINED";
  return (
    <li>
      <h3>
        <a href={`/${locale}/applications/${id}`}>{title}</a>
      </h3>
      <p className="sm">
        {organisation} <span className="soft">· {kinds[kind]}</span>
      </p>
      <p className="row">
        {isOver ? <Badge>{states[state]}</Badge> : null}
        {standing === "none" ? null : (
          <Badge {...(standingTones[standing] ? { tone: standingTones[standing] } : {})}>
            {texts.standing.short[standing]}
          </Badge>
        )}
        {application.demo ? <Badge>{demo}</Badge> : null}
      </p>
      {nextOn ? <p className="sm">{fill(texts.next, { date: formatDate(locale, nextOn) })}</p> : null}
      <ApplicationMove locale={locale} application={application} move={move} />
    </li>
  );
}
