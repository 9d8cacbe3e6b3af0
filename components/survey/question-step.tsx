import { type FormEvent, type MouseEvent, type RefObject, useEffect, useRef } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { fill } from "@/lib/platform/texts";
import { AnswerChoices } from "./answer-choices";
import { SubmitForm } from "./submit-form";
import type { WalkItem, WalkPart, WalkTexts } from "./walk-types";

type Props = {
  item: WalkItem & { part: WalkPart };
  position: number;
  secondPart: number;
  total: number;
  value: number | undefined;
  mayFinish: boolean;
  missing: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  locale: string;
  attempt: string | null;
  person: string | null;
  base: string;
  texts: WalkTexts;
  onChoose: (value: number) => void;
  onGo: (position: number) => void;
  onMissing: () => void;
  onFinish: () => void;
};

/** A click that the browser should not follow, because the page itself goes there. */
export const onPlainClick = (run: () => void) => (event: MouseEvent) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  run();
};

export function QuestionStep({ heading, ...props }: Props) {
  const { item, position, secondPart, total, value, missing, base, texts, onChoose, onGo } = props;
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    // Chosen before the script had loaded: the browser kept it in the form.
    const early = form.current?.querySelector<HTMLInputElement>("input[name=value]:checked");
    if (early && Number(early.value) !== value) onChoose(Number(early.value));
    // Only at the start: afterwards every choice comes through onChoose.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    const choose = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      const inside = target === document.body || target.id === "main" || form.current?.contains(target);
      if (!inside) return;
      if (/^[1-5]$/.test(event.key)) onChoose(Number(event.key));
      else if (event.key === "Enter" && !target.matches("a, button, input")) form.current?.requestSubmit();
    };
    window.addEventListener("keydown", choose);
    return () => window.removeEventListener("keydown", choose);
  }, [onChoose]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value === undefined) props.onMissing();
    else onGo(position + 1);
  };
  const after = position < total ? `${base}/${position + 1}` : `${base}/check`;
  return (
    <>
      {missing ? (
        <ErrorSummary title={texts.walk.problem} errors={[{ field: "answer", message: texts.walk.choose }]} />
      ) : null}
      {position === secondPart ? (
        <p className="second-part">
          {fill(texts.walk.secondPart, { n: total - secondPart + 1 })}{" "}
          {props.mayFinish ? texts.walk.secondPartNow : null}
        </p>
      ) : null}
      <form method="post" action="/api/v1/survey/answers" ref={form} onSubmit={submit}>
        <input type="hidden" name="locale" value={props.locale} />
        <input type="hidden" name="item" value={item.key} />
        <input type="hidden" name="position" value={position} />
        {props.attempt ? <input type="hidden" name="attempt" value={props.attempt} /> : null}
        {props.person ? <input type="hidden" name="person" value={props.person} /> : null}
        <AnswerChoices
          name="value"
          legend={
            <>
              <span className="soft ask-what">{item.part.question}</span>
              <h1 ref={heading} tabIndex={-1}>
                {item.text}
              </h1>
            </>
          }
          choices={item.part.choices}
          value={value}
          describedBy={undefined}
          onChoose={onChoose}
          texts={texts.walk}
        />
        <div className="goon">
          {position > 1 ? (
            <a className="plain" href={`${base}/${position - 1}`} onClick={onPlainClick(() => onGo(position - 1))}>
              {texts.walk.back}
            </a>
          ) : (
            <a className="plain" href={base}>
              {texts.walk.back}
            </a>
          )}
          <div className="row">
            <a className="link sm" href={after} onClick={onPlainClick(() => onGo(position + 1))}>
              {texts.walk.skip}
            </a>
            <button type="submit" className="sign">
              {position < total ? texts.walk.next : texts.walk.toCheck}
            </button>
          </div>
        </div>
      </form>
      {position >= secondPart && props.mayFinish ? (
        <div className="finish-now">
          <SubmitForm locale={props.locale} person={props.person} className="plain" onSubmit={props.onFinish}>
            {texts.walk.resultNow}
          </SubmitForm>
        </div>
      ) : null}
      <p className="sm soft ask-foot">
        {texts.walk.noWrong} {texts.walk.stop} <span className="keys-hint">{texts.walk.keys}</span>
      </p>
    </>
  );
}
