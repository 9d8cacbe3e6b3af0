import type { MatchJob, MatchPlace } from "@/lib/catalog/queries/get-match-facts";
import type { Locale } from "@/lib/platform/texts";
import type { ActiveLink, EarlierResult, SetAside } from "@/lib/survey/queries/get-result-view";
import type { Certainty } from "@/lib/survey/rules/certainty";
import type { AnswerQuality } from "@/lib/survey/rules/confidence";
import type { NormsUsed } from "@/lib/survey/rules/kept-norms";
import type { Ordered, Wishes } from "@/lib/survey/rules/rerank";
import type { Profile } from "@/lib/survey/rules/scoring";
import type { FrameworkMatches } from "@/lib/survey/score-attempt";
import type { QuotedItems } from "./reason-words";

export type ClusterMatch = FrameworkMatches["clusters"][number];
export type PathwayMatch = FrameworkMatches["pathways"][number];
export type OrderedMatches = Ordered<ClusterMatch, PathwayMatch, FrameworkMatches["occupations"][number]>;
export type OccupationMatch = OrderedMatches["occupations"][number];

/** Clusters and pathways by id, occupations by code, as the catalogue tells of them. */
export type Told = { places: ReadonlyMap<string, MatchPlace>; jobs: ReadonlyMap<string, MatchJob> };

/** What a match shows, whoever looks at it. */
export type MatchesData = {
  locale: Locale;
  profile: Profile;
  quality: AnswerQuality;
  basis: FrameworkMatches["basis"];
  /** Null in a result that was scored before there was one. */
  certainty: Certainty | null;
  matches: OrderedMatches;
  told: Told;
  items: QuotedItems;
};

/** What the result page does when someone asks for a change; each comes back to the address in the form. */
export type ResultActions = {
  setAside: (form: FormData) => Promise<void>;
  restore: (form: FormData) => Promise<void>;
  horizon: (form: FormData) => Promise<void>;
  share: (previous: ShareState, form: FormData) => Promise<ShareState>;
  revoke: (form: FormData) => Promise<void>;
};
export type ShareState = { problem?: "absent" | "too-many"; link?: string; date?: string };

/** All that the result page shows, in one language and one framework. */
export type ResultData = MatchesData & {
  id: string;
  /** The person's name; null for a visitor. */
  name: string | null;
  /** The school whose counselors see this result; null where there is none. */
  school: string | null;
  isStudent: boolean;
  date: string;
  scoringVersion: number;
  /** Null in a result that is older than norms of an installation's own. */
  norms: NormsUsed | null;
  instruments: readonly string[];
  wishes: Wishes;
  setAside: readonly SetAside[];
  frameworks: readonly { code: string; title: string; current: boolean }[];
  framework: string;
  results: readonly EarlierResult[];
  links: readonly ActiveLink[];
  formatDay: (date: Date) => string;
  /** The catalogue has had another release since. */
  older: boolean;
  /** Scored in another way than today. */
  scoredBefore: boolean;
  tried: TriedOut | null;
  /** All questions, for "what if". */
  questions: readonly { part: string; choices: readonly string[]; items: readonly { key: string; text: string }[] }[];
  /** What would tell most, where the answers tell nothing apart. */
  nextQuestions: readonly string[];
  problem: string | null;
  actions: ResultActions;
};

export type Placed = { id: string; score: number };
export type TriedOut = {
  item: string;
  value: number;
  said: number | null;
  /** The first five. */
  before: readonly Placed[];
  after: readonly Placed[];
};

type Asked = Pick<ResultData, "locale" | "id" | "framework" | "wishes">;

/** The page's address as it stands, with its framework and order; `change` asks for others. */
export function resultAddress(
  { locale, id, framework, wishes }: Asked,
  change: { framework?: string; openingsFirst?: boolean } = {},
): string {
  const query = new URLSearchParams({ framework: change.framework ?? framework });
  if (change.openingsFirst ?? wishes.openingsFirst) query.set("sort", "openings");
  return `/${locale}/survey/result/${id}?${query.toString()}`;
}
