import { PlainButton } from "@/components/ui/sign";
import { PrintButton } from "@/components/ui/print-button";
import type { FormAction } from "@/lib/platform/form-state";
import type { GuardianLinkRow } from "@/lib/plans/queries/list-guardian-links";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";
import { GiveForms } from "./give-forms";

type Props = {
  locale: Locale;
  timeZone: string;
  planId: string;
  links: readonly GuardianLinkRow[];
  mail: FormAction;
  code: FormAction;
  takeBack: (form: FormData) => Promise<void>;
};

/** Ways to let a guardian in, and those that are open. */
export function GuardianLinks({ locale, timeZone, planId, links, mail, code, takeBack }: Props) {
  const { guardianPage: texts, problems } = approvalTexts(locale);
  const day = (at: Date) => formatDate(locale, at, timeZone);
  return (
    <>
      <GiveForms
        locale={locale}
        planId={planId}
        mail={mail}
        code={code}
        texts={{
          mail: texts.mail,
          email: texts.email,
          language: texts.language,
          languages: texts.languages,
          mailDo: texts.mailDo,
          noMail: texts.noMail,
          paper: texts.paper,
          paperHint: texts.paperHint,
          paperDo: texts.paperDo,
          slipTitle: texts.slipTitle,
          slipCode: texts.slipCode,
          slipOnce: texts.slipOnce,
          problems,
        }}
      />
      <p className="row">
        <PrintButton text={texts.print} />
      </p>
      <section className="no-print">
        <h2>{texts.given}</h2>
        {links.length === 0 ? <p className="soft">{texts.none}</p> : null}
        <ul className="guardian-links">
          {links.map((link) => (
            <li key={link.id}>
              <span>
                <b>{texts.kinds[link.purpose]}</b>, {texts.by[link.givenBy]}
                <small>
                  {fill(texts.row, { date: day(link.createdAt), end: day(link.expiresAt) })};{" "}
                  {link.openedAt ? fill(texts.opened, { date: day(link.openedAt) }) : texts.unopened}
                </small>
              </span>
              <form action={takeBack}>
                <input type="hidden" name="linkId" value={link.id} />
                <PlainButton>{texts.takeBack}</PlainButton>
              </form>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
