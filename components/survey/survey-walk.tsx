"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { fill } from "@/lib/platform/texts";
import { CheckAnswers } from "./check-answers";
import { ProgressLine } from "./progress-line";
import { QuestionStep } from "./question-step";
import { SaveStatus } from "./save-status";
import { useAnswers } from "./use-answers";
import type { WalkProps } from "./walk-types";
import { WalkNotices } from "./walk-notices";

type Problem = WalkProps["problem"] | "no-reply";

/** The walk through all questions: one at a time, without loading a page, and as plain forms where scripts are off. */
export function SurveyWalk({ locale, parts, attempt, person, savedAt, texts, ...given }: WalkProps) {
  const items = parts.flatMap((part) => part.items.map((item) => ({ ...item, part })));
  const total = items.length;
  const secondPart = (parts[0]?.items.length ?? 0) + 1;
  const base = `/${locale}/survey`;
  const [position, setPosition] = useState(given.position);
  const [problem, setProblem] = useState<Problem>(given.problem);
  const { answers, status, lost, give, submit } = useAnswers({ person, attempt, language: locale }, given.answers);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);

  const show = useCallback((to: number) => {
    moved.current = true;
    setProblem(null);
    setPosition(to);
  }, []);
  const go = useCallback(
    (to: number) => {
      const next = Math.max(1, Math.min(to, total + 1));
      window.history.pushState(null, "", next > total ? `${base}/check` : `${base}/${next}`);
      show(next);
    },
    [base, total, show],
  );

  useEffect(() => {
    const follow = () => {
      const step = window.location.pathname.split("/").at(-1);
      const to = step === "check" ? total + 1 : Number(step);
      if (to >= 1) show(to);
    };
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [total, show]);

  const title = position > total ? texts.check.title : fill(texts.walk.title, { n: Math.min(position, total), total });
  useEffect(() => {
    if (!moved.current) return;
    document.title = `${title} - Waymark`;
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-language]"))
      link.pathname = `/${link.hreflang}${window.location.pathname.slice(3)}`;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [title]);

  const finish = useCallback(async () => {
    const sent = await submit();
    if (sent?.result) window.location.assign(`${base}/result/${sent.result}`);
    else if (!sent) setProblem("no-reply");
    else {
      go(total + 1);
      setProblem(sent.problem === "no-catalogue" ? "no-catalogue" : "too-few-answers");
    }
  }, [submit, base, go, total]);

  const item = items[position - 1];
  const inSecondPart = position >= secondPart;
  return (
    <>
      <div className="ask-head">
        <p className="sm">
          {item ? (
            <>
              <b>{fill(texts.walk.question, { n: position })}</b> {fill(texts.walk.of, { total })}
              <span className="soft part-name">{inSecondPart ? texts.walk.part2 : texts.walk.part1}</span>
            </>
          ) : null}
        </p>
        <SaveStatus status={status} savedAt={savedAt} locale={locale} texts={texts.status} />
      </div>
      <ProgressLine position={position} total={total} secondPart={secondPart} label={title} />
      <WalkNotices
        status={status}
        noReply={problem === "no-reply"}
        lost={lost.map((key) => items.findIndex((one) => one.key === key) + 1)}
        base={base}
        texts={texts}
      />
      {item ? (
        <QuestionStep
          key={item.key}
          item={item}
          position={position}
          secondPart={secondPart}
          total={total}
          value={answers[item.key]}
          mayFinish={isEnough(items, answers)}
          missing={problem === "choose"}
          heading={heading}
          locale={locale}
          attempt={attempt}
          person={person}
          base={base}
          texts={texts}
          onChoose={(value) => {
            setProblem(null);
            give(item.key, value);
          }}
          onGo={go}
          onMissing={() => setProblem("choose")}
          onFinish={finish}
        />
      ) : (
        <CheckAnswers
          items={items}
          answers={answers}
          enough={isEnough(items, answers)}
          noCatalogue={problem === "no-catalogue"}
          heading={heading}
          locale={locale}
          person={person}
          base={base}
          texts={texts}
          onGo={go}
          onFinish={finish}
        />
      )}
    </>
  );
}

const neededOnAScale = 3;

/** The same rule as the scoring's, so that a result is offered as soon as there can be one. */
function isEnough(items: readonly { key: string; scale: string | null }[], answers: Record<string, number>): boolean {
  const counts: Record<string, number> = {};
  for (const { key, scale } of items) if (scale) counts[scale] = (counts[scale] ?? 0) + (answers[key] ? 1 : 0);
  return Object.values(counts).every((count) => count >= neededOnAScale);
}
