import { ClusterRanks } from "./cluster-ranks";
import { FitOpenings } from "./fit-openings";
import { FittingOccupations } from "./fitting-occupations";
import { FittingPathways } from "./fitting-pathways";
import { HowSure } from "./how-sure";
import { MovedSince } from "./moved-since";
import { NextQuestions } from "./next-questions";
import { OrderWishes } from "./order-wishes";
import type { ResultData } from "./result-data";
import { NextStep, ResultEnd } from "./result-end";
import { ResultHead } from "./result-head";
import { ResultMap } from "./result-map";
import { Share } from "./share";
import { Trust } from "./trust";
import { WhatIf } from "./what-if";

export function SurveyResult({ result }: { result: ResultData }) {
  const tells = result.basis !== "nothing";
  return (
    <div className="survey-result">
      <ResultHead result={result} />
      {tells ? (
        <>
          <HowSure result={result} />
          <div className="part no-print">
            <NextStep result={result} />
          </div>
          <ResultMap result={result} />
          <ClusterRanks result={result} />
          <OrderWishes result={result} />
          <div className="part two">
            <FittingPathways result={result} own={result} />
            <FittingOccupations result={result} own={result} />
          </div>
          <FitOpenings result={result} />
        </>
      ) : (
        <NextQuestions result={result} />
      )}
      <Trust result={result} />
      <MovedSince result={result} />
      {tells ? <WhatIf result={result} /> : null}
      <Share result={result} />
      <ResultEnd result={result} />
    </div>
  );
}
