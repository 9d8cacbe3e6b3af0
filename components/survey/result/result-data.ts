import type { ClusterSummary } from "@/lib/catalog/queries/get-framework";
import type { JobFacts } from "@/lib/catalog/queries/list-job-facts";
import type { Named } from "@/lib/catalog/queries/list-named";
import type { Locale } from "@/lib/platform/texts";
import type { AnswerQuality } from "@/lib/survey/rules/confidence";
import type { Profile } from "@/lib/survey/rules/scoring";
import type { FrameworkMatches } from "@/lib/survey/score-attempt";
import type { QuotedItems } from "./reason-words";

/** All that the result page shows, in one language and one framework. */
export type ResultData = {
  locale: Locale;
  id: string;
  /** The person's name; null for a visitor. */
  name: string | null;
  date: string;
  profile: Profile;
  quality: AnswerQuality;
  matches: FrameworkMatches;
  clusters: ReadonlyMap<string, ClusterSummary>;
  /** Pathways and occupations by id and code. */
  named: ReadonlyMap<string, Named>;
  jobs: ReadonlyMap<string, JobFacts>;
  items: QuotedItems;
  frameworks: readonly { code: string; title: string; current: boolean }[];
  earlier: readonly { id: string; date: string }[];
  /** The catalogue has had another release since. */
  older: boolean;
};

export type ClusterMatch = FrameworkMatches["clusters"][number];
