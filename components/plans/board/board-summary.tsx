import type { ReactNode } from "react";
import { fill, type Locale } from "@/lib/platform/texts";
import { boardTexts } from "../board-texts";
import { EditForm, type PlanForms } from "./edit-form";

/** One thing that is missing or does not fit, with the way to mend it where the house knows one. */
export type Remark = {
  key: string;
  words: string;
  mend?: { fields: Record<string, string | number>; words: string };
  href?: { path: string; words: string };
};

type Props = {
  locale: Locale;
  remarks: readonly Remark[];
  /** Every credit is planned. */
  complete: boolean;
  /** Null: nobody knows by which rules. */
  rules: string | null;
  canAsk: boolean;
  rulesHref: string;
  forms: PlanForms | null;
};

const shown = 5;

function RemarkLine({ remark, forms }: { remark: Remark; forms: PlanForms | null }) {
  return (
    <li>
      <span>{remark.words}</span>
      {remark.mend && forms ? (
        <EditForm forms={forms} fields={remark.mend.fields}>
          <button className="link no-print">{remark.mend.words}</button>
        </EditForm>
      ) : null}
      {remark.href ? (
        <a className="no-print" href={remark.href.path}>
          {remark.href.words}
        </a>
      ) : null}
    </li>
  );
}

const Frame = ({ tone, children }: { tone: string; children: ReactNode }) => (
  <section className={`note board-says ${tone}`}>{children}</section>
);

/** What stands between this plan and a complete one, and the shortest way there. */
export function BoardSummary({ locale, remarks, complete, rules, canAsk, rulesHref, forms }: Props) {
  const texts = boardTexts(locale).summary;
  if (remarks.length === 0 && rules === null)
    return (
      <Frame tone="warn">
        <p>
          <b>{texts.noRules}</b>{" "}
          <a className="no-print" href={rulesHref}>
            {texts.chooseRules}
          </a>
        </p>
      </Frame>
    );
  if (remarks.length === 0)
    return (
      <Frame tone={complete ? "ok" : "warn"}>
        <p>
          <b>{texts.fine}</b> {fill(texts.fineText, { rules: rules ?? "" })}{" "}
          {canAsk ? <span className="no-print">{texts.fineAsk}</span> : null}
        </p>
      </Frame>
    );
  const [first, rest] = [remarks.slice(0, shown), remarks.slice(shown)];
  return (
    <Frame tone="wrong">
      <p>
        <b>{remarks.length === 1 ? texts.one : fill(texts.many, { n: remarks.length })}</b>
      </p>
      <ul>
        {first.map((remark) => (
          <RemarkLine key={remark.key} remark={remark} forms={forms} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <details className="mt-2">
          <summary className="chev">{fill(texts.more, { n: rest.length })}</summary>
          <ul>
            {rest.map((remark) => (
              <RemarkLine key={remark.key} remark={remark} forms={forms} />
            ))}
          </ul>
        </details>
      ) : null}
    </Frame>
  );
}
