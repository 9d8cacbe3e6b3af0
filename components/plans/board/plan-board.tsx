import type { CSSProperties } from "react";
import { boardTexts } from "../board-texts";
import type { Locale } from "@/lib/platform/texts";
import { type Mark, StateMark } from "./state-mark";
import { type BoardContext, YearColumn } from "./year-column";

const keyed: Mark[] = ["done", "now", "planned", "missing"];

function Key({ locale, editable }: { locale: Locale; editable: boolean }) {
  const texts = boardTexts(locale);
  return (
    <>
      <p className="board-key">
        {keyed.map((mark) => (
          <span key={mark}>
            <StateMark mark={mark} label="" />
            {texts.marks[mark]}
          </span>
        ))}
        <span>
          <b className="marked">{texts.marked}</b> {texts.markedMeans}
        </span>
      </p>
      {editable ? <p className="xs soft no-print mt-2">{texts.howTo}</p> : null}
    </>
  );
}

/** The plan year by year on the line of its pathway. */
export function PlanBoard({ context }: { context: BoardContext }) {
  return (
    <>
      <h2 className="vh">{boardTexts(context.locale).years}</h2>
      <div className="board" style={{ "--years": context.columns.length } as CSSProperties}>
        {context.columns.map((column) => (
          <YearColumn key={column.key} column={column} context={context} />
        ))}
      </div>
      <Key locale={context.locale} editable={context.forms !== null} />
    </>
  );
}
