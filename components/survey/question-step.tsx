import { type FormEvent, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { AnswerChoices } from "./answer-choices";
import { onPlainClick } from "./plain-click";
import { SubmitForm } from "./submit-form";
import type { WalkItem, WalkPart, WalkProps, WalkTexts } from "./walk-types";

type Props = Pick<WalkProps, "locale" | "attempt" | "person" | "length" | "audience"> & {
  item: WalkItem;
  part: WalkPart;
  position: number;
  value: number | undefined;
  missing: boolean;
  isLast: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  backTo: string;
  /** Where the next question is without JavaScript, and where the next part is. */
  nextTo: string;
  partTo: string;
  texts: WalkTexts["walk"];
  onChoose: (value: number) => void;
  onBack: (() => void) | null;
  onNext: () => void;
  onNextSoon: () => void;
  onSkipPart: () => void;
  onMissing: () => void;
  finish: { onFinish: () => void; label: string } | null;
};

/** One question: a tap or a key answers it and brings the next; without JavaScript it is a form. */
export function QuestionStep({ heading, item, part, value, missing, texts, onChoose, ...props }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { onNextSoon } = props;

  useEffect(() => {
    // Chosen before the script had loaded: the browser kept it in the form.
    const early = form.current?.querySelector<HTMLInputElement>("input[name=value]:checked");
    if (early && Number(early.value) !== value) onChoose(Number(early.value));
    // Only at the start: afterwards every choice comes through onChoose.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  // Before the question is seen, or a key pressed at once would answer the one before.
  useLayoutEffect(() => {
    const choose = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || event.repeat) return;
      const target = event.target as HTMLElement;
      const inside = target === document.body || target.id === "main" || form.current?.contains(target);
      if (!inside) return;
      if (/^[1-5]$/.test(event.key)) {
        onChoose(Number(event.key));
        onNextSoon();
      } else if (event.key === "Enter" && !target.matches("a, button, input")) form.current?.requestSubmit();
    };
    window.addEventListener("keydown", choose);
    return () => window.removeEventListener("keydown", choose);
  }, [onChoose, onNextSoon]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value === undefined) props.onMissing();
    else props.onNext();
  };
  const { attempt, person } = props;
  return (
    <>
      {missing ? <ErrorSummary title={texts.problem} errors={[{ field: "answer", message: texts.choose }]} /> : null}
      <form method="post" action="/api/v1/survey/answers" ref={form} onSubmit={submit} className="question">
        <input type="hidden" name="locale" value={props.locale} />
        <input type="hidden" name="item" value={item.key} />
        <input type="hidden" name="position" value={props.position} />
        {attempt ? (
          <input type="hidden" name="attempt" value={attempt} />
        ) : (
          <>
            <input type="hidden" name="length" value={props.length} />
            <input type="hidden" name="audience" value={props.audience} />
          </>
        )}
        {person ? <input type="hidden" name="person" value={person} /> : null}
        <AnswerChoices
          name="value"
          legend={
            <>
              <span className="soft ask-what">{part.question}</span>
              <h1 ref={heading} tabIndex={-1}>
                {item.text}
              </h1>
            </>
          }
          choices={part.choices}
          levels={part.kind === "skills"}
          value={value}
          describedBy="how-to-answer"
          onChoose={onChoose}
          onTap={onNextSoon}
          texts={texts}
        />
        <div className="goon">
          <a className="plain" href={props.backTo} onClick={props.onBack ? onPlainClick(props.onBack) : undefined}>
            {texts.back}
          </a>
          <div className="row">
            <a className="link sm" href={props.nextTo} onClick={onPlainClick(props.onNext)}>
              {texts.skip}
            </a>
            <button type="submit" className="sign">
              {props.isLast ? texts.toCheck : texts.next}
            </button>
          </div>
        </div>
      </form>
      {props.finish ? (
        <div className="finish-now">
          <SubmitForm locale={props.locale} person={person} className="plain" onSubmit={props.finish.onFinish}>
            {props.finish.label}
          </SubmitForm>
        </div>
      ) : null}
      <p className="sm soft ask-foot" id="how-to-answer">
        {texts.noWrong[part.kind]} <span className="tap-hint">{texts.tap}</span> {texts.stop}{" "}
        <span className="keys-hint">{texts.keys}</span>
      </p>
      <p className="sm">
        <a className="link" href={props.partTo} onClick={onPlainClick(props.onSkipPart)}>
          {texts.skipPart}
        </a>
      </p>
    </>
  );
}
