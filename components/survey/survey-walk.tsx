"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { fill } from "@/lib/platform/texts";
import { CheckAnswers } from "./check-answers";
import { isEnough } from "./is-enough";
import { ProgressLine } from "./progress-line";
import { QuestionStep } from "./question-step";
import { SaveStatus } from "./save-status";
import { SettledOffer } from "./settled-offer";
import { useAnswers } from "./use-answers";
import { useChooser } from "./use-chooser";
import { useWalk } from "./use-walk";
import { fetchCare, partStarts } from "./walk-parts";
import type { WalkProps } from "./walk-types";
import { WalkNotices } from "./walk-notices";

type Problem = WalkProps["problem"] | "no-reply";
type Offer = "not-yet" | "shown" | "declined";

/** The walk through all questions: one at a time, without loading a page, and as plain forms where scripts are off. */
export function SurveyWalk(props: WalkProps) {
  const { locale, parts, person, query, length, audience, texts } = props;
  const base = `/${locale}/survey`;
  const [problem, setProblem] = useState<Problem>(props.problem);
  const [offer, setOffer] = useState<Offer>("not-yet");
  const owner = { person, attempt: props.attempt, language: locale, length, audience };
  const { answers, status, lost, attempt, give, submit, flush } = useAnswers(owner, props.answers);
  const { choose, isSettled } = useChooser(props.chooser, answers);
  const walk = useWalk(props, answers, attempt, choose);
  const heading = useRef<HTMLHeadingElement>(null);
  const { here, place, most, asked, moved, show } = walk;

  const part = parts.find(({ items }) => items.some(({ key }) => key === here));
  const item = part?.items.find(({ key }) => key === here);
  const title = item ? fill(texts.walk.title, { n: place + 1, total: most }) : texts.check.title;
  useEffect(() => {
    if (!moved) return;
    document.title = `${title} - Waymark`;
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-language]")) {
      link.pathname = `/${link.hreflang}${window.location.pathname.slice(3)}`;
      link.search = window.location.search;
    }
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [title, here, moved]);

  const move = (go: () => void) => () => {
    setProblem(null);
    go();
  };
  const finish = useCallback(async () => {
    const sent = await submit();
    if (sent?.result) window.location.assign(`${base}/result/${sent.result}`);
    else if (!sent) setProblem("no-reply");
    else {
      show(null);
      setProblem(sent.problem === "no-catalogue" ? "no-catalogue" : "too-few-answers");
    }
  }, [submit, base, show]);
  const askCare = useCallback(async () => {
    await flush();
    return fetchCare();
  }, [flush]);

  const enough = isEnough(parts, answers);
  const left = most - asked.length;
  const mayOffer = offer === "not-yet" && enough && item !== undefined && answers[item.key] === undefined && left > 0;
  if (mayOffer && isSettled(walk.rest)) setOffer("shown");
  const answered = Object.keys(answers).length;
  const planned = parts.flatMap(({ items, planned: n }) => items.slice(0, n));
  const fixed = planned.findIndex(({ key }) => key === here);
  const starts = partStarts(parts);
  const nextPart = starts.find((start) => start > (fixed < 0 ? place : fixed) + 1);
  return (
    <>
      <div className="ask-head">
        <p className="sm">
          {item && part ? (
            <>
              <b>{fill(texts.walk.question, { n: place + 1 })}</b> {fill(texts.walk.of, { total: most })}
              <span className="soft part-name">{texts.walk.parts[part.kind]}</span>
            </>
          ) : null}
        </p>
        <SaveStatus status={status} savedAt={props.savedAt} locale={locale} texts={texts.status} />
      </div>
      <ProgressLine position={item ? place + 1 : most + 1} total={most} starts={starts} label={title} />
      <WalkNotices
        status={status}
        noReply={problem === "no-reply"}
        lost={lost.map((key) => asked.indexOf(key) + 1).filter((n) => n > 0)}
        base={base}
        texts={texts}
      />
      {item && part ? (
        <>
          <div aria-live="polite">
            {offer === "shown" ? (
              <SettledOffer
                left={left + 1}
                locale={locale}
                person={person}
                texts={texts.walk}
                onFinish={finish}
                onGoOn={() => setOffer("declined")}
              />
            ) : null}
          </div>
          <QuestionStep
            key={item.key}
            item={item}
            part={part}
            position={place + 1}
            value={answers[item.key]}
            missing={problem === "choose"}
            isLast={place + 1 >= most}
            heading={heading}
            locale={locale}
            attempt={props.attempt}
            person={person}
            length={length}
            audience={audience}
            backTo={place > 0 ? walk.addressOf(walk.back) : `${base}${query}`}
            nextTo={place + 1 < planned.length ? `${base}/${place + 2}${query}` : `${base}/check${query}`}
            partTo={nextPart ? `${base}/${nextPart}${query}` : `${base}/check${query}`}
            texts={texts.walk}
            onChoose={(value) => {
              setProblem(null);
              give(item.key, value);
            }}
            onBack={walk.back === null ? null : move(() => show(walk.back))}
            onNext={move(walk.forward)}
            onNextSoon={walk.forwardSoon}
            onSkipPart={move(() => walk.skipPart(part.kind))}
            onMissing={() => setProblem("choose")}
            finish={enough && place > 0 ? { onFinish: finish, label: texts.walk.resultNow } : null}
          />
        </>
      ) : (
        <CheckAnswers
          open={walk.missing.flatMap((key) => {
            const { kind, items } = parts.find((each) => each.items.some((one) => one.key === key))!;
            const one = items.find((each) => each.key === key)!;
            const fixedPlace = planned.indexOf(one);
            const href = fixedPlace < 0 ? walk.addressOf(key) : `${base}/${fixedPlace + 1}${query}`;
            return { ...one, href, onOpen: move(() => walk.openPart(kind, key)) };
          })}
          answered={answered}
          most={planned.length}
          enough={enough}
          noCatalogue={problem === "no-catalogue"}
          heading={heading}
          locale={locale}
          person={person}
          care={props.care}
          backTo={`${base}/${planned.length}${query}`}
          onBack={move(() => show(asked.at(-1) ?? planned.at(-1)!.key))}
          onFinish={finish}
          askCare={askCare}
          texts={texts}
        />
      )}
    </>
  );
}
