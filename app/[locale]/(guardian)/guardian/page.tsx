import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { approvalTexts } from "@/components/plans/approval-texts";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { Sign } from "@/components/ui/sign";
import { toLocale } from "@/lib/platform/texts";

type Props = PageProps<"/[locale]/guardian">;

const grades = [6, 7, 8, 9, 10, 11, 12, 13, 14];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = approvalTexts(toLocale((await params).locale)).guardian;
  return { title, robots: { index: false, follow: false } };
}

/** The code of a slip and the child's grade; also where a link that opens nothing ends. */
export default async function GuardianPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const { problem } = await searchParams;
  const { guardian: texts } = approvalTexts(locale);
  return (
    <PageFrame locale={locale} path="/guardian">
      <div className="page part stack">
        <h1>{texts.title}</h1>
        {problem ? (
          <div role="alert">
            <Note tone="danger" title={texts.goneTitle}>
              {problem === "too-many" ? texts.tooMany : texts.gone}
            </Note>
          </div>
        ) : null}
        <p className="lede">{texts.enterLede}</p>
        <form method="post" action="/api/v1/plans/guardian" className="stack">
          <input type="hidden" name="locale" value={locale} />
          <Field
            name="code"
            label={texts.code}
            hint={texts.codeHint}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            short
            required
          />
          <Field as="select" name="grade" label={texts.grade} short required defaultValue="">
            <option value="" disabled></option>
            {grades.map((grade) => (
              <option key={grade} value={grade}>
                {grade}
              </option>
            ))}
          </Field>
          <p>
            <Sign>{texts.open}</Sign>
          </p>
        </form>
      </div>
    </PageFrame>
  );
}
