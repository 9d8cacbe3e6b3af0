import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { PlainButton, Sign } from "@/components/ui/sign";
import type { PlanProposal } from "@/lib/plans/queries/load-plan-facts";
import { remarkLimit } from "@/lib/plans/rules/approval";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";
import { editWords } from "./words";

type Action = (form: FormData) => Promise<void>;
type Props = {
  locale: Locale;
  timeZone: string;
  proposals: readonly PlanProposal[];
  /** Titles of the plan's entries by id, and of the school's courses by code. */
  titles: ReadonlyMap<string, string>;
  /** The student's answer. */
  answer?: Action;
  /** Who looks, and how they take their own back. */
  own?: { id: string; withdraw: Action };
};

const tones = { OPEN: "info", ACCEPTED: "ok", DECLINED: "warn", WITHDRAWN: undefined } as const;

/** What staff suggest; the student accepts or declines each. */
export function Proposals({ locale, timeZone, proposals, titles, answer, own }: Props) {
  const { proposals: texts } = approvalTexts(locale);
  return (
    <section className="proposals" id="suggestions">
      <h2>{texts.title}</h2>
      {proposals.length === 0 ? <p className="soft">{texts.none}</p> : null}
      <ul>
        {proposals.map((each) => {
          const tone = tones[each.state];
          return (
            <li key={each.id}>
              <p className="sm soft">
                {fill(texts.from, { name: each.authorName, date: formatDate(locale, each.createdAt, timeZone) })}{" "}
                <Badge {...(tone ? { tone } : {})}>{texts.states[each.state]}</Badge>
              </p>
              <p>
                <b>{editWords(locale, each.change, titles)}</b>
              </p>
              {each.message ? <p className="said">{each.message}</p> : null}
              {each.answer ? <p className="said answer">{each.answer}</p> : null}
              {each.state === "OPEN" && answer ? (
                <form action={answer} className="stack no-print">
                  <input type="hidden" name="suggestionId" value={each.id} />
                  <Field
                    as="textarea"
                    name="word"
                    id={`word-${each.id}`}
                    label={texts.word}
                    rows={2}
                    maxLength={remarkLimit}
                  />
                  <p className="row">
                    <Sign size="small" name="answer" value="accept">
                      {texts.accept}
                    </Sign>
                    <PlainButton name="answer" value="decline">
                      {texts.decline}
                    </PlainButton>
                  </p>
                </form>
              ) : null}
              {each.state === "OPEN" && own?.id === each.authorId ? (
                <form action={own.withdraw} className="no-print">
                  <input type="hidden" name="suggestionId" value={each.id} />
                  <PlainButton>{texts.withdraw}</PlainButton>
                </form>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
