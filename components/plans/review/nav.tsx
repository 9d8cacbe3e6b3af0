import type { QueuePlace } from "@/lib/counseling/queries/get-review";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { reviewTexts } from "../review-texts";
import { ReviewKeys } from "./keys";

type Props = { locale: Locale; queue: QueuePlace; approve: string; reason: string };

/** Where this plan stands among those that wait, the ways to the next and the one before, and the keys for them. */
export function ReviewNav({ locale, queue, approve, reason }: Props) {
  const texts = reviewTexts(locale);
  const { waiting, position } = queue;
  const to = (studentId: string | null) => studentId && `/${locale}/caseload/${studentId}/plan`;
  const [previous, next] = [to(queue.previous), to(queue.next)];
  return (
    <>
      <nav className="review-nav no-print" aria-label={texts.queue}>
        <span>
          {position === null
            ? plural(locale, waiting, texts.waits)
            : fill(texts.position, { n: position, all: waiting })}
        </span>
        {previous ? (
          <a href={previous} rel="prev" aria-keyshortcuts="K">
            {texts.previous}
          </a>
        ) : null}
        {next ? (
          <a href={next} rel="next" aria-keyshortcuts="N J">
            {texts.next}
          </a>
        ) : null}
        <a href={`/${locale}/day`}>{texts.toDay}</a>
      </nav>
      <ReviewKeys next={next} previous={previous} approve={approve} reason={reason} texts={texts.keys} />
    </>
  );
}
