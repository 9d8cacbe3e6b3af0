import type { RefObject } from "react";
import { fill } from "@/lib/platform/texts";
import { onPlainClick } from "./question-step";
import { SubmitForm } from "./submit-form";
import type { WalkItem, WalkTexts } from "./walk-types";

type Props = {
  items: readonly WalkItem[];
  answers: Record<string, number>;
  enough: boolean;
  noCatalogue: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  locale: string;
  person: string | null;
  base: string;
  texts: WalkTexts;
  onGo: (position: number) => void;
  onFinish: () => void;
};

/** The last look: what is open, and the way to the result. */
export function CheckAnswers({ heading, ...props }: Props) {
  const { items, answers, enough, base, texts, onGo } = props;
  const open = items.flatMap((item, i) => (answers[item.key] ? [] : [{ ...item, position: i + 1 }]));
  const shown = enough ? open : open.filter(({ scale }) => scale);
  const counted = { n: items.length - open.length, total: items.length };
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {enough ? texts.check.title : texts.check.tooFew}
      </h1>
      <p className="lede">{fill(open.length > 0 ? texts.check.some : texts.check.all, counted)}</p>
      {props.noCatalogue ? (
        <div className="note warn">
          <p>{texts.check["no-catalogue"]}</p>
        </div>
      ) : null}
      {shown.length > 0 ? (
        <section className="open-questions">
          {enough ? <h2>{texts.check.missing}</h2> : null}
          <p className="soft">{enough ? texts.check.missingHint : texts.check.tooFewText}</p>
          <ul>
            {shown.map(({ key, text, position }) => (
              <li key={key}>
                <a href={`${base}/${position}`} onClick={onPlainClick(() => onGo(position))}>
                  <b className="num">{position}</b> {text}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {enough ? <p className="soft">{texts.check.change}</p> : null}
      <div className="goon">
        <a className="plain" href={`${base}/${items.length}`} onClick={onPlainClick(() => onGo(items.length))}>
          {texts.walk.back}
        </a>
        {enough ? (
          <SubmitForm locale={props.locale} person={props.person} className="sign" onSubmit={props.onFinish}>
            {texts.check.submit}
          </SubmitForm>
        ) : null}
      </div>
    </>
  );
}
