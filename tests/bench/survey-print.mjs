const oneDecimal = (value) => (value === undefined || value === null || Number.isNaN(value) ? "" : value.toFixed(1));

/** "meets" or "misses" for each figure that has a goal. */
export const verdict = (row) =>
  Object.entries(row.goal ?? {})
    .map(([what, wanted]) => `${row[what] >= wanted ? "meets" : "misses"} ${oneDecimal(wanted)} (${what})`)
    .join(", ");

function table(titles, rows) {
  const lines = [titles, ...rows];
  const widths = titles.map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)));
  for (const line of lines)
    console.log(
      line
        .map((cell, column) =>
          column === 0 || column === titles.length - 1
            ? String(cell).padEnd(widths[column])
            : String(cell).padStart(widths[column]),
        )
        .join("  ")
        .trimEnd(),
    );
}

const hits = ({ first, three, five, pathway, pathwayThree }) =>
  [first, three, five, pathway, pathwayThree].map(oneDecimal);
const heads = ["first", "of 3", "of 5", "pathway", "of 3", ""];

/** The findings of `survey-accuracy.mjs` and `survey-people.mjs`: own cluster (and pathway) in 100. */
export function printFindings({ leaveOut, people }) {
  for (const { framework, rows, chosen } of leaveOut) {
    console.log(
      `\nLeave-out, ${framework}: own cluster in 100 of ${rows[0].people} occupations, settings chosen inside`,
    );
    table(
      ["", ...heads],
      rows.map((row) => [row.name, ...hits(row), verdict(row)]),
    );
    for (const [settings, count] of Object.entries(chosen)) console.log(`  chosen in ${count} folds: ${settings}`);
  }
  const alphas = Object.entries(people.alphas).map(([scale, alpha]) => `${scale} ${alpha.toFixed(2)}`);
  console.log(`\nSimulated people, ${people.framework} (alpha of ten items: ${alphas.join(", ")})`);
  const blocks = {
    "as shipped: the catalogue that a visitor meets": people.rows,
    "blind: their own occupation and its siblings taken out": people.blind,
  };
  for (const [name, rows] of Object.entries(blocks)) {
    console.log(`  ${name}`);
    table(
      ["", "questions", "people", ...heads],
      rows.map((row) => [row.name, row.questions, row.people, ...hits(row), verdict(row)]),
    );
  }
  printDraws(people.adaptive);
  console.log("\nHow sure, blind");
  table(
    ["", "in 100", "right in 100", ""],
    people.words.map(({ name, share, right, goal }) => [
      name,
      oneDecimal(share),
      oneDecimal(right),
      goal ? verdict({ right, goal: { right: goal } }) : "",
    ]),
  );
  const { settled, retest, steadiness } = people;
  console.log(
    `\nSettled within the quick length: ${oneDecimal(settled.share)} in 100, at the median after ${settled.median ?? "-"} answers`,
  );
  console.log(
    `Answered twice (complete): same first ${oneDecimal(retest.sameFirst)}, first again among three ${oneDecimal(retest.firstAmongThree)}, three shared ${oneDecimal(retest.sharedOfThree)} in 100`,
  );
  console.log(
    `One answer moved by one: same first ${oneDecimal(steadiness.sameFirst)}, same three ${oneDecimal(steadiness.sameThree)} in 100`,
  );
  console.log("\nScore and match one framework, median ms");
  for (const { name, median, goal } of people.timings)
    console.log(
      `  ${name}: ${median.toFixed(2)}${goal === null ? "" : ` ${median < goal ? "meets" : "misses"} ${goal}`}`,
    );
}

const signed = (value) => `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(2)}`;
const verdicts = {
  better: () => "more often, by more than noise",
  worse: () => "less often, by more than noise",
  alike: (atWorst) => `as often within noise (19 in 20: no worse than ${signed(atWorst)})`,
};

function printDraws(adaptive) {
  const [{ people, draws, questions }] = Object.values(adaptive);
  console.log(
    `\nAdaptive quick (${questions.adaptive} answers) against fixed standard (${questions.standard}), ${people} people in ${draws} draws, paired`,
  );
  table(
    ["", "adaptive", "standard", "difference", "error", ""],
    Object.entries(adaptive).flatMap(([name, of]) =>
      ["first", "three"].map((place) => {
        const { adaptive: found, standard, difference, error, word, atWorst } = of[place];
        const label = `${name === "blind" ? "blind" : "as shipped"}, ${place === "first" ? "first" : "of 3"}`;
        return [
          label,
          found.toFixed(2),
          standard.toFixed(2),
          signed(difference),
          error.toFixed(2),
          verdicts[word](atWorst),
        ];
      }),
    ),
  );
}
