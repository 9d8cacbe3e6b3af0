const byTier = (items) => [...items].sort((a, b) => a.tier - b.tier || a.position - b.position).map(({ id }) => id);

/** Asks as the browser does, part by part; also how many answers there were when the order was first settled. */
export function walkQuick({ quickQuestions, nextQuestion, isSettled }, table, instrument, all) {
  const parts = Object.entries(quickQuestions);
  const every = parts.flatMap(([part]) => byTier(instrument[part]));
  const given = {};
  let settled = null;
  for (const [part, count] of parts) {
    const left = byTier(instrument[part]);
    for (let n = 0; n < count; n++) {
      const key = nextQuestion(table, given, { left });
      given[key] = all[key].value;
      if (settled === null && isSettled(table, given, { left: every })) settled = Object.keys(given).length;
    }
  }
  return { asked: Object.keys(given), settled };
}
