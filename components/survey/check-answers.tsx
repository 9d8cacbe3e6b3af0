import { type RefObject, useEffect, useState } from "react";
import { fill } from "@/lib/platform/texts";
import { onPlainClick } from "./plain-click";
import { SubmitForm } from "./submit-form";
import type { Care, WalkItem, WalkProps, WalkTexts } from "./walk-types";

export type OpenQuestion = WalkItem & { href: string; onOpen: () => void };

type Props = Pick<WalkProps, "locale" | "person" | "care"> & {
  /** What is planned and not answered. */
  open: readonly OpenQuestion[];
  answered: number;
  most: number;
  enough: boolean;
  noCatalogue: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  backTo: string;
  onBack: () => void;
  onFinish: () => void;
  /** Asks the server what it thinks of the answers that it has by now. */
  askCare: () => Promise<readonly Care[]>;
  texts: WalkTexts;
};

/** The last look: what is open, what might be worth a second thought, and the way to the result. */
export function CheckAnswers({ heading, texts, enough, open, answered, most, askCare, ...props }: Props) {
  const [care, setCare] = useState(props.care);
  useEffect(() => {
    let left = false;
    void askCare().then((found) => (left ? null : setCare(found)));
    return () => {
      left = true;
    };
  }, [askCare]);
  const { check } = texts;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {enough ? check.title : check.tooFew}
      </h1>
      <p className="lede">{fill(open.length > 0 ? check.some : check.all, { n: answered, total: most })}</p>
      {props.noCatalogue ? (
        <div className="note warn">
          <p>{check["no-catalogue"]}</p>
        </div>
      ) : null}
      {care.length > 0 && enough ? (
        <div className="note care" role="status">
          <h2 className="text-lg">{texts.care.title}</h2>
          <ul>
            {care.map((kind) => (
              <li key={kind}>{texts.care[kind]}</li>
            ))}
          </ul>
          <p>{texts.care.kept}</p>
        </div>
      ) : null}
      <div className="goon">
        <a className="plain" href={props.backTo} onClick={onPlainClick(props.onBack)}>
          {texts.walk.back}
        </a>
        {enough ? (
          <SubmitForm locale={props.locale} person={props.person} className="sign" onSubmit={props.onFinish}>
            {check.submit}
          </SubmitForm>
        ) : null}
      </div>
      {enough ? <p className="soft check-change">{check.change}</p> : null}
      {open.length > 0 ? (
        <details className="open-questions" open={!enough}>
          <summary className="chev">{enough ? fill(check.missing, { n: open.length }) : check.tooFewText}</summary>
          {enough ? <p className="soft">{check.missingHint}</p> : null}
          <ul>
            {open.map(({ key, text, href, onOpen }) => (
              <li key={key}>
                <a href={href} onClick={onPlainClick(onOpen)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
