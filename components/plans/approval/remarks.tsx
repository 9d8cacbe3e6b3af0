import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import type { PlanRemark } from "@/lib/plans/queries/load-plan-facts";
import { remarkLimit } from "@/lib/plans/rules/approval";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";

type Action = (form: FormData) => Promise<void>;
type Props = {
  locale: Locale;
  timeZone: string;
  planId: string;
  remarks: readonly PlanRemark[];
  /** Titles of the plan's entries, by id. */
  titles: ReadonlyMap<string, string>;
  comment: Action;
  resolve: Action;
};

/** The conversation about the plan: each remark with what it is about, its answers, and a place to answer. */
export function Remarks({ locale, timeZone, planId, remarks, titles, comment, resolve }: Props) {
  const { remarks: texts } = approvalTexts(locale);
  const about = ({ entryId }: PlanRemark) =>
    entryId === null
      ? texts.whole
      : titles.has(entryId)
        ? fill(texts.about, { title: titles.get(entryId)! })
        : texts.gone;
  const own = remarks.filter(({ entryId }) => !entryId?.startsWith("comment:"));
  const ordered = [...own.filter(({ resolvedAt }) => !resolvedAt), ...own.filter(({ resolvedAt }) => resolvedAt)];
  return (
    <section className="remarks" id="remarks">
      <h2>{texts.title}</h2>
      {own.length === 0 ? <p className="soft">{texts.none}</p> : null}
      <ul>
        {ordered.map((remark) => (
          <li key={remark.id}>
            <p className="sm soft">
              {about(remark)} {remark.resolvedAt ? <Badge tone="ok">{texts.isDone}</Badge> : null}
            </p>
            <RemarkText {...{ locale, timeZone, remark }} />
            {remarks
              .filter(({ entryId }) => entryId === `comment:${remark.id}`)
              .map((answer) => (
                <div className="answer" key={answer.id}>
                  <RemarkText {...{ locale, timeZone, remark: answer }} />
                </div>
              ))}
            {remark.resolvedAt ? null : (
              <details className="no-print">
                <summary className="chev">{texts.answer}</summary>
                <form action={comment} className="stack">
                  <input type="hidden" name="planId" value={planId} />
                  <input type="hidden" name="entryId" value={`comment:${remark.id}`} />
                  <Field
                    as="textarea"
                    name="text"
                    id={`answer-${remark.id}`}
                    label={fill(texts.answerLabel, { name: remark.authorName })}
                    rows={2}
                    maxLength={remarkLimit}
                    required
                  />
                  <PlainButton>{texts.send}</PlainButton>
                </form>
                <form action={resolve}>
                  <input type="hidden" name="planId" value={planId} />
                  <input type="hidden" name="commentId" value={remark.id} />
                  <PlainButton>{texts.done}</PlainButton>
                </form>
              </details>
            )}
          </li>
        ))}
      </ul>
      <details className="no-print">
        <summary className="chev">{texts.add}</summary>
        <form action={comment} className="stack">
          <input type="hidden" name="planId" value={planId} />
          <Field as="select" name="entryId" id="remark-entry" label={texts.entry}>
            <option value="">{texts.entryWhole}</option>
            {[...titles].map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Field>
          <Field
            as="textarea"
            name="text"
            id="remark-text"
            label={texts.text}
            rows={3}
            maxLength={remarkLimit}
            required
          />
          <PlainButton>{texts.send}</PlainButton>
        </form>
      </details>
    </section>
  );
}

export function RemarkText({
  locale,
  timeZone,
  remark,
}: {
  locale: Locale;
  timeZone: string;
  remark: Pick<PlanRemark, "text" | "authorName" | "authorKind" | "createdAt">;
}) {
  const { remarks: texts, signers } = approvalTexts(locale);
  const date = formatDate(locale, remark.createdAt, timeZone);
  return (
    <>
      <p className="said">{remark.text}</p>
      <p className="sm soft">{fill(texts.by, { name: remark.authorName, role: signers[remark.authorKind], date })}</p>
    </>
  );
}
