import { surveyTexts } from "@/components/survey/texts";
import { Note } from "@/components/ui/note";
import { Table } from "@/components/ui/table";
import { fill, formatNumber, formatPercent, type Locale, plural } from "@/lib/platform/texts";
import type { SealedTrial } from "@/lib/survey/put-norms-in-use";
import { neededRespondents, topShareLimits } from "@/lib/survey/rules/norms";
import type { TrialTable } from "@/lib/survey/rules/norms-trial";
import { ConfirmForm } from "./confirm-form";
import { signedPoints } from "./norms-in-use";
import { adminSurveyTexts } from "./survey-texts";

type Props = {
  locale: Locale;
  trial: SealedTrial;
  /** The version that the norms would become. */
  next: number;
  problem?: { summary: string; message: string } | undefined;
  use: (form: FormData) => Promise<void>;
};

/** What norms of the installation's own would change; and the way to put exactly these in use. */
export function NormsTrialReport({ locale, trial, next, problem, use }: Props) {
  const { trial: texts, norms } = adminSurveyTexts(locale);
  const share = (value: number) => formatPercent(locale, value * 100);
  if (!trial.ok)
    return (
      <Note tone="warn">
        {trial.problem === "TOO_FEW_RESPONDENTS"
          ? fill(texts.tooFew, {
              n: formatNumber(locale, trial.people),
              needed: formatNumber(locale, trial.needed),
            })
          : fill(texts.lopsided, {
              interest: surveyTexts(locale).interests[trial.scale],
              share: share(trial.share),
              band: norms.bands[trial.band],
              least: share(topShareLimits.least),
              most: share(topShareLimits.most),
            })}
      </Note>
    );
  return (
    <>
      {trial.value.tables.map((table) => (
        <Changes key={table.band} locale={locale} table={table} />
      ))}
      <p className="hint">
        {texts.note}{" "}
        {fill(adminSurveyTexts(locale).answers.bandNeeds, { needed: formatNumber(locale, neededRespondents) })}
      </p>
      <h3>{texts.useTitle}</h3>
      <p>{fill(texts.useText, { version: next })}</p>
      <ConfirmForm id="sure-use" action={use} sure={texts.sure} submit={texts.use} problem={problem} main>
        <input type="hidden" name="seal" value={trial.seal} />
      </ConfirmForm>
    </>
  );
}

function Changes({ locale, table: { band, people, rows } }: { locale: Locale; table: TrialTable }) {
  const { trial: texts, norms } = adminSurveyTexts(locale);
  const { interests } = surveyTexts(locale);
  const number = (value: number) => formatNumber(locale, value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const share = (value: number) => formatPercent(locale, value * 100);
  return (
    <>
      <Table
        caption={fill(texts.caption, { band: norms.bands[band] })}
        rows={rows}
        rowKey={({ scale }) => scale}
        columns={[
          { key: "scale", label: texts.interest, cell: ({ scale }) => interests[scale] },
          { key: "mean", label: texts.mean, numeric: true, cell: (row) => number(row.mean) },
          { key: "spread", label: texts.spread, numeric: true, cell: (row) => number(row.spread) },
          { key: "now", label: texts.offsetNow, numeric: true, cell: (row) => signedPoints(locale, row.offsetNow) },
          { key: "new", label: texts.offsetNew, numeric: true, cell: (row) => signedPoints(locale, row.offsetNew) },
          { key: "topNow", label: texts.topNow, numeric: true, cell: (row) => share(row.topNow) },
          { key: "topNew", label: texts.topNew, numeric: true, cell: (row) => share(row.topNew) },
        ]}
      />
      <p className="soft sm">{plural(locale, people, texts.people)}</p>
    </>
  );
}
