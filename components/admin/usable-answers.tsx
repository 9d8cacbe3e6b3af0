import { Table } from "@/components/ui/table";
import { formatNumber, type Locale, plural } from "@/lib/platform/texts";
import type { Respondents } from "@/lib/survey/queries/list-respondents";
import { ageBands, neededRespondents } from "@/lib/survey/rules/norms";
import { adminSurveyTexts } from "./survey-texts";

/** How many people's answers norms could be made of, by age band, and how many are missing. */
export function UsableAnswers({ locale, answers }: { locale: Locale; answers: Respondents }) {
  const { answers: texts, norms } = adminSurveyTexts(locale);
  const sum = (counts: Respondents["usable"]) => ageBands.reduce((total, band) => total + counts[band], 0);
  const rows = [
    ...ageBands.map((band) => ({
      band: norms.bands[band],
      handedIn: answers.handedIn[band],
      usable: answers.usable[band],
    })),
    { band: norms.bands.all, handedIn: sum(answers.handedIn), usable: sum(answers.usable) },
  ];
  const missing = neededRespondents - sum(answers.usable);
  return (
    <>
      <Table
        caption={texts.caption}
        rows={rows}
        rowKey={({ band }) => band}
        columns={[
          { key: "band", label: norms.band, cell: ({ band }) => band },
          { key: "handedIn", label: texts.handedIn, numeric: true, cell: (row) => formatNumber(locale, row.handedIn) },
          { key: "usable", label: texts.usable, numeric: true, cell: (row) => formatNumber(locale, row.usable) },
        ]}
      />
      <p>
        {texts.note} {missing > 0 ? plural(locale, missing, texts.missing) : texts.enough}
      </p>
    </>
  );
}
