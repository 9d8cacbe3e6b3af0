import { ClusterRanks } from "./cluster-ranks";
import { FittingOccupations } from "./fitting-occupations";
import { FittingPathways } from "./fitting-pathways";
import { HowSure } from "./how-sure";
import type { ResultData } from "./result-data";
import { NextStep, ResultEnd } from "./result-end";
import { ResultHead } from "./result-head";

export function SurveyResult({ result }: { result: ResultData }) {
  const tells = result.matches.basis !== "nothing";
  return (
    <div className="survey-result">
      <ResultHead result={result} />
      {tells ? (
        <>
          <HowSure result={result} />
          <div className="part">
            <NextStep result={result} />
          </div>
          <ClusterRanks result={result} />
          <div className="part two">
            <FittingPathways result={result} />
            <FittingOccupations result={result} />
          </div>
        </>
      ) : null}
      <ResultEnd result={result} />
    </div>
  );
}
