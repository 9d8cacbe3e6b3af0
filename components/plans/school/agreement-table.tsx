import { Badge } from "@/components/ui/badge";
import { PlainButton } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import type { Agreement } from "@/lib/plans/rules/college-credits";
import { fill, formatDate, formatNumber, type Locale } from "@/lib/platform/texts";
import { courseTexts } from "../course-texts";

type Props = {
  locale: Locale;
  agreements: readonly Agreement[];
  at: Date;
  editHref: (id: string) => string;
  end: (form: FormData) => Promise<void>;
  resume: (form: FormData) => Promise<void>;
};

const soon = 180 * 86_400_000;
const tones = { holds: "ok", soon: "warn", over: "danger", ended: "danger", later: "info" } as const;

export function agreementState({ validFrom, validUntil, endedAt }: Agreement, at: Date): keyof typeof tones {
  if (endedAt !== null) return "ended";
  if (validFrom > at) return "later";
  if (validUntil === null) return "holds";
  // The last day counts whole.
  const left = validUntil.getTime() + 86_400_000 - at.getTime();
  return left < 0 ? "over" : left < soon ? "soon" : "holds";
}

/** What is agreed with which college, since when and until when, and what can be done with it. */
export function AgreementTable({ locale, agreements, at, editHref, end, resume }: Props) {
  const { agreements: texts, fields } = courseTexts(locale);
  const nameOf = ({ college, collegeCourse }: Agreement) => `${college}, ${collegeCourse}`;
  return (
    <Table
      caption={texts.caption}
      captionHidden
      rows={agreements}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "college",
          label: fields.collegeCourse,
          cell: ({ college, collegeCourse, collegeTitle }) => (
            <>
              {collegeCourse} <span className="soft">{[college, collegeTitle].filter(Boolean).join(" · ")}</span>
            </>
          ),
        },
        { key: "credits", label: texts.credits, cell: ({ credits }) => formatNumber(locale, credits), numeric: true },
        { key: "for", label: texts.for, cell: ({ courseCodes }) => courseCodes.join(", ") },
        { key: "mark", label: texts.mark, cell: ({ minimumMark }) => minimumMark ?? texts.passing },
        {
          key: "valid",
          label: texts.valid,
          cell: ({ validFrom, validUntil }) =>
            validUntil === null
              ? fill(texts.from, { from: formatDate(locale, validFrom) })
              : fill(texts.between, { from: formatDate(locale, validFrom), until: formatDate(locale, validUntil) }),
        },
        {
          key: "state",
          label: texts.state,
          cell: (agreement) => {
            const state = agreementState(agreement, at);
            return <Badge tone={tones[state]}>{texts.states[state]}</Badge>;
          },
        },
        {
          key: "do",
          label: texts.do,
          cell: (agreement) => (
            <form action={agreement.endedAt === null ? end : resume} className="agreement-do">
              <input type="hidden" name="id" value={agreement.id} />
              <a href={editHref(agreement.id)} aria-label={fill(texts.editFor, { name: nameOf(agreement) })}>
                {texts.edit}
              </a>
              {agreement.endedAt === null ? (
                <PlainButton aria-label={fill(texts.endFor, { name: nameOf(agreement) })}>{texts.end}</PlainButton>
              ) : (
                <PlainButton aria-label={fill(texts.resumeFor, { name: nameOf(agreement) })}>
                  {texts.resume}
                </PlainButton>
              )}
            </form>
          ),
        },
      ]}
    />
  );
}
