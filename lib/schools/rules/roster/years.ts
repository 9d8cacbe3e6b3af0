export type RosterSession = {
  line: number;
  sourcedId: string;
  title: string;
  type: "year" | "part";
  /** YYYY-MM-DD */
  starts: string;
  ends: string;
  parent: string | null;
  /** The calendar year in which its school year ends. */
  endsIn: number | null;
};

export type RosterYear = { key: string; title: string; starts: string; ends: string };

/** The calendar year in which the school year of a day ends: from July on the next one. */
export const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) >= 7 ? 1 : 0);

export const yearTitle = (endsIn: number): string => `${endsIn - 1}-${endsIn}`;

/** The school year that ends in a calendar year, where no roster says its days. */
export const wholeYear = (endsIn: number): RosterYear => ({
  key: `year:${endsIn}`,
  title: yearTitle(endsIn),
  starts: `${endsIn - 1}-07-01`,
  ends: `${endsIn}-06-30`,
});

/**
 * Terms, semesters and grading periods folded into their school year: that of an ancestor, else the one that the
 * session names, else the one that its last day falls into; a year that no row describes is as long as its parts.
 * `unknownParents` are lines whose parent is not there.
 */
export function foldYears(sessions: readonly RosterSession[]): {
  years: RosterYear[];
  /** The key of the year of each session. */
  yearOf: Map<string, string>;
  unknownParents: RosterSession[];
} {
  const byId = new Map(sessions.map((session) => [session.sourcedId, session]));
  const years = new Map<string, RosterYear>();
  const yearOf = new Map<string, string>();
  const wholeYears = sessions.filter(({ type }) => type === "year");
  for (const { sourcedId, title, starts, ends } of wholeYears) {
    years.set(sourcedId, { key: sourcedId, title, starts, ends });
    yearOf.set(sourcedId, sourcedId);
  }
  const ancestor = (session: RosterSession): string | null => {
    const seen = new Set<string>();
    for (let at: RosterSession | undefined = session; at && !seen.has(at.sourcedId);) {
      if (at.type === "year") return at.sourcedId;
      seen.add(at.sourcedId);
      at = at.parent === null ? undefined : byId.get(at.parent);
    }
    return null;
  };
  for (const session of sessions) {
    if (session.type === "year") continue;
    const endsIn = session.endsIn ?? schoolYearOf(session.ends);
    const known =
      ancestor(session) ??
      wholeYears.find((year) =>
        session.endsIn === null ? false : (year.endsIn ?? schoolYearOf(year.starts)) === endsIn,
      )?.sourcedId ??
      wholeYears.find(({ starts, ends }) => starts <= session.starts && session.ends <= ends)?.sourcedId;
    const key = known ?? `year:${endsIn}`;
    yearOf.set(session.sourcedId, key);
    if (known !== undefined) continue;
    const { starts, ends } = session;
    const year = years.get(key) ?? { key, title: yearTitle(endsIn), starts, ends };
    years.set(key, {
      ...year,
      starts: starts < year.starts ? starts : year.starts,
      ends: ends > year.ends ? ends : year.ends,
    });
  }
  const unknownParents = sessions.filter(({ parent }) => parent !== null && !byId.has(parent));
  return { years: [...years.values()], yearOf, unknownParents };
}
