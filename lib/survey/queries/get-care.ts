import "server-only";
import { answerQuality } from "../rules/confidence";
import type { Answers } from "../rules/instrument";
import { getInstrument, toRules } from "./get-instrument";

/** What a kind look at the answers may point to. */
export type Care = "alike" | "straight" | "hurried" | "contradicting";

/** What in the answers of an attempt is worth a second thought. */
export async function careOf({
  instruments,
  answers,
}: {
  instruments: readonly string[];
  answers: Answers;
}): Promise<Care[]> {
  const quality = answerQuality(toRules(await getInstrument("en", instruments)), answers);
  const found: Record<Care, boolean> = {
    alike: quality.allAlike,
    straight: quality.straightLined && !quality.allAlike,
    hurried: quality.hurried,
    contradicting: quality.contradictory,
  };
  return (Object.keys(found) as Care[]).filter((each) => found[each]);
}
