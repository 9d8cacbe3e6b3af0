import { Disclosure } from "@/components/ui/disclosure";
import { PrintButton } from "@/components/ui/print-button";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { OpportunityView } from "@/lib/opportunities/queries/get-opportunity";
import { fill, type Locale } from "@/lib/platform/texts";
import { opportunityTexts } from "./opportunity-texts";

type Action = (form: FormData) => Promise<void>;
type Props = {
  locale: Locale;
  opportunity: OpportunityView;
  /** Null for whoever cannot save: staff. */
  save: Action | null;
  forget: Action;
  /** Whether the person may send an application for it now. */
  canApply: boolean;
  /** Whether the person keeps it as staff. */
  canManage: boolean;
};

/** Apply, save or take off the list, print; where one's own application stands. */
export function OpportunityActions({ locale, opportunity, save, forget, canApply, canManage }: Props) {
  const texts = opportunityTexts(locale);
  const { id, own, gone } = opportunity;
  const isOnlySaved = own?.state === "SAVED" && own.staff === "NONE" && own.openAt === null;
  const idField = <input type="hidden" name="id" value={id} />;
  return (
    <div className="stack no-print">
      {own ? (
        <p>
          {fill(texts.own, { state: texts.states[own.state] })}{" "}
          <a href={`/${locale}/applications/${own.id}`}>{texts.openOwn}</a>
        </p>
      ) : null}
      <div className="row">
        {canApply ? <Sign href={`/${locale}/opportunities/${id}/apply`}>{texts.apply}</Sign> : null}
        {save && !own && gone === null ? (
          <form action={save}>
            {idField}
            <PlainButton>{texts.save}</PlainButton>
          </form>
        ) : null}
        {isOnlySaved && gone === null ? (
          <form action={forget}>
            {idField}
            <PlainButton>{texts.forget}</PlainButton>
          </form>
        ) : null}
        {canManage ? <PlainButton href={`/${locale}/offers/${id}`}>{texts.manage}</PlainButton> : null}
        <PrintButton text={texts.print} />
      </div>
      {isOnlySaved && gone !== null ? (
        <Disclosure summary={texts.forget}>
          <p>{texts.forgetSure}</p>
          <form action={forget}>
            {idField}
            <input type="hidden" name="over" value="yes" />
            <PlainButton>{texts.forget}</PlainButton>
          </form>
        </Disclosure>
      ) : null}
    </div>
  );
}
