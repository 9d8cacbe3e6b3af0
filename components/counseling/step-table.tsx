import type { CSSProperties } from "react";
import { progressByGrade, progressSteps, type ProgressCount } from "@/lib/counseling/rules/progress";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import type { CounselingTexts } from "./texts";

type Props = { counts: readonly ProgressCount[]; locale: Locale; texts: CounselingTexts };

const band = (share: number) => ({ "--part": `${Math.round(100 * share)}%` }) as CSSProperties;

/** Students by grade and step: the number is the cell, the band below it is the picture. */
export function StepTable({ counts, locale, texts }: Props) {
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={texts.overview}>
      <table className="heat">
        <thead>
          <tr>
            <td />
            {progressSteps.map((step) => (
              <th key={step} scope="col">
                {texts.stepsShort[step]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {progressByGrade(counts).map(({ grade, total, steps }) => (
            <tr key={grade}>
              <th scope="row">{grade === null ? texts.noGrade : fill(texts.grade, { n: grade })}</th>
              {progressSteps.map((step) => (
                <td key={step} className={step} style={band(steps[step] / total)}>
                  {formatNumber(locale, steps[step])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="xs soft">{texts.overviewNote}</p>
    </div>
  );
}
