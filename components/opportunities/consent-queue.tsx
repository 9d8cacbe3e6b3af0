import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { PlainButton, Sign } from "@/components/ui/sign";
import { applicationLimits } from "@/lib/opportunities/rules/application-limits";
import type { ApplicationInCare } from "@/lib/opportunities/queries/list-applications-in-care";
import type { FormAction } from "@/lib/platform/form-state";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { ApplicationSent } from "./application-sent";
import { applicationTexts } from "./application-texts";
import { ConsentAbout } from "./consent-about";
import { ConsentAsk } from "./consent-ask";
import { ConsentLinks } from "./consent-links";
import { consentTexts } from "./consent-texts";

type Action = (form: FormData) => Promise<void>;
type Props = {
  locale: Locale;
  at: Date;
  timeZone: string;
  rows: readonly ApplicationInCare[];
  decide: Action;
  ask: FormAction;
  takeBack: Action;
};

/** What waits for the school, each with all that one needs to decide, and the two answers. */
export function ConsentQueue({ rows, ...props }: Props) {
  return (
    <ol className="consent-queue">
      {rows.map((row) => (
        <li key={row.id}>
          <Asked row={row} {...props} />
        </li>
      ))}
    </ol>
  );
}

function Asked({ row, locale, at, timeZone, decide, ask, takeBack }: Omit<Props, "rows"> & { row: ApplicationInCare }) {
  const texts = consentTexts(locale).queue;
  const { id, student, title, organisation, opportunity, sent, appliedAt, guardian, guardianName } = row;
  const names = { title, name: student.name };
  const isOver = opportunity === null || opportunity.state !== "OPEN" || opportunity.expiresAt <= at;
  return (
    <>
      <h2>{title}</h2>
      <p>
        {organisation} {opportunity?.demo ? <Badge>{texts.made}</Badge> : null}{" "}
        {isOver ? <Badge tone="warn">{texts.closed}</Badge> : null}
      </p>
      <p>
        <a href={`/${locale}/caseload/${student.id}`}>{student.name}</a>
        {", "}
        {student.grade === null ? texts.noGrade : fill(texts.grade, { n: student.grade })}
        {appliedAt ? (
          <span className="soft"> · {fill(texts.since, { date: formatDate(locale, appliedAt, timeZone) })}</span>
        ) : null}
      </p>
      <div className="consent-two">
        <div>
          <ConsentAbout locale={locale} kind={row.kind} opportunity={opportunity} />
          {opportunity?.url ? (
            <p>
              <a href={opportunity.url} rel="noreferrer nofollow">
                {texts.site}
              </a>
            </p>
          ) : null}
        </div>
        {sent ? (
          <div className="panel">
            <h3>{texts.shown}</h3>
            <ApplicationSent locale={locale} sent={sent} texts={applicationTexts(locale)} level={4} />
          </div>
        ) : null}
      </div>
      {guardian === "NONE" ? null : <p>{fill(texts.family[guardian], { name: guardianName })}</p>}
      <div className="consent-acts no-print">
        <form action={decide}>
          <input type="hidden" name="applicationId" value={id} />
          <input type="hidden" name="says" value="GIVEN" />
          <input type="hidden" name="seen" value={appliedAt?.toISOString() ?? ""} />
          <Sign size="small" aria-label={fill(texts.approveFor, names)}>
            {texts.approve}
          </Sign>
        </form>
        <Disclosure summary={texts.refuse}>
          <RefuseForm locale={locale} id={id} names={names} seen={appliedAt?.toISOString() ?? ""} decide={decide} />
        </Disclosure>
        {guardian === "ASKED" ? (
          <AskFamily locale={locale} timeZone={timeZone} row={row} ask={ask} takeBack={takeBack} />
        ) : null}
      </div>
    </>
  );
}

type AskProps = Pick<Props, "locale" | "timeZone" | "ask" | "takeBack"> & { row: ApplicationInCare };

function AskFamily({ locale, timeZone, row: { id, links }, ask, takeBack }: AskProps) {
  const { queue, ask: texts, problems, summary } = consentTexts(locale);
  return (
    <Disclosure summary={queue.askFamily}>
      <ConsentAsk action={ask} applicationId={id} locale={locale} texts={texts} problems={problems} summary={summary} />
      <ConsentLinks
        locale={locale}
        timeZone={timeZone}
        links={links.map((link) => ({ ...link, own: true }))}
        takeBack={takeBack}
      />
    </Disclosure>
  );
}

type RefuseProps = {
  locale: Locale;
  id: string;
  names: { title: string; name: string };
  seen: string;
  decide: Action;
};

function RefuseForm({ locale, id, names, seen, decide }: RefuseProps) {
  const texts = consentTexts(locale).queue;
  return (
    <form action={decide} className="stack">
      <input type="hidden" name="applicationId" value={id} />
      <input type="hidden" name="says" value="REFUSED" />
      <input type="hidden" name="seen" value={seen} />
      <Field
        as="textarea"
        name="reason"
        id={`reason-${id}`}
        label={texts.reason}
        rows={3}
        required
        maxLength={applicationLimits.reason}
      />
      <div className="row">
        <PlainButton aria-label={fill(texts.refuseFor, names)}>{texts.refuseDo}</PlainButton>
      </div>
    </form>
  );
}

type AnsweredProps = Pick<Props, "locale" | "timeZone" | "rows" | "decide" | "ask" | "takeBack"> & {
  title: string;
  /** Missing where the ten minutes are over. */
  undo?: Action;
};

/** What was answered: just now, with a way back, or waiting for the family alone. A yes can be taken back with a reason. */
export function ConsentAnswered({ locale, timeZone, title, rows, decide, ask, takeBack, undo }: AnsweredProps) {
  const texts = consentTexts(locale).queue;
  if (rows.length === 0) return null;
  return (
    <section className="part stack">
      <h2>{title}</h2>
      <ul className="consent-answered">
        {rows.map((row) => {
          const { id, student, staff, staffName, staffReason, guardian, appliedAt } = row;
          const names = { title: row.title, name: student.name };
          const said = staff === "REFUSED" ? texts.answeredLine.REFUSED : texts.answeredLine.GIVEN;
          return (
            <li key={id} className="stack">
              <p>
                {fill(said, { ...names, by: staffName, reason: staffReason })}{" "}
                {row.openAt ? texts.openNow : staff === "GIVEN" && guardian === "ASKED" ? texts.waitsFamily : ""}
              </p>
              <div className="consent-acts no-print">
                {undo ? (
                  <form action={undo}>
                    <input type="hidden" name="applicationId" value={id} />
                    <PlainButton aria-label={fill(texts.undoFor, names)}>{texts.undo}</PlainButton>
                  </form>
                ) : null}
                {staff === "GIVEN" ? (
                  <Disclosure summary={texts.stop}>
                    <RefuseForm
                      locale={locale}
                      id={id}
                      names={names}
                      seen={appliedAt?.toISOString() ?? ""}
                      decide={decide}
                    />
                  </Disclosure>
                ) : null}
                {guardian === "ASKED" ? (
                  <AskFamily locale={locale} timeZone={timeZone} row={row} ask={ask} takeBack={takeBack} />
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
