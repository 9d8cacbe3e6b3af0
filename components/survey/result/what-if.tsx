import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import { fill, formatNumber } from "@/lib/platform/texts";
import { resultTexts } from "../result-texts";
import { type Placed, type ResultData, type TriedOut } from "./result-data";

const values = [1, 2, 3, 4, 5] as const;

/** Change an answer and see the order move: scored again by the same rules, and nothing is kept. */
export function WhatIf({ result }: { result: ResultData }) {
  const { locale, id, framework, wishes, questions, tried, scoredBefore } = result;
  const { tryOut: texts } = resultTexts(locale);
  const choices = questions.find(({ items }) => items.some(({ key }) => key === tried?.item))?.choices;
  return (
    <section className="part stack what-if no-print" id="what-if" aria-labelledby="what-if-title">
      <h2 id="what-if-title">{texts.title}</h2>
      {scoredBefore ? (
        <p>{texts.old}</p>
      ) : (
        <>
          <p>{texts.text}</p>
          <form method="get" action={`/${locale}/survey/result/${id}#what-if`}>
            <input type="hidden" name="framework" value={framework} />
            {wishes.openingsFirst ? <input type="hidden" name="sort" value="openings" /> : null}
            <Field as="select" name="item" label={texts.item} defaultValue={tried?.item}>
              {questions.map(({ part, items }) => (
                <optgroup key={part} label={part}>
                  {items.map(({ key, text }) => (
                    <option key={key} value={key}>
                      {text}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Field>
            <Field as="select" name="value" label={texts.value} defaultValue={tried?.value ?? 5}>
              {values.map((value) => (
                <option key={value} value={value}>
                  {texts.values[value - 1]}
                </option>
              ))}
            </Field>
            <PlainButton>{texts.do}</PlainButton>
          </form>
          {tried && choices ? <Tried result={result} tried={tried} choices={choices} /> : null}
        </>
      )}
    </section>
  );
}

type TriedProps = { result: ResultData; tried: TriedOut; choices: readonly string[] };

function Tried({ result: { locale, told, questions }, tried, choices }: TriedProps) {
  const { tryOut: texts } = resultTexts(locale);
  const item = questions.flatMap(({ items }) => items).find(({ key }) => key === tried.item)?.text ?? tried.item;
  const then = choices[tried.value - 1] ?? "";
  const moved = tried.before.some(({ id }, place) => tried.after[place]?.id !== id);
  const points = (placed: Placed | undefined) =>
    placed
      ? fill(texts.points, {
          name: told.places.get(placed.id)?.title ?? placed.id,
          n: formatNumber(locale, placed.score, { maximumFractionDigits: 1 }),
        })
      : "";
  const turn = (id: string | undefined, place: number) => {
    const before = tried.before.findIndex((each) => each.id === id);
    return before === place ? "" : before === -1 || before > place ? texts.up : texts.down;
  };
  return (
    <div className="tried" role="status">
      <p>
        {tried.said === null
          ? fill(texts.ofOpen, { item, then })
          : fill(texts.of, { item, then, now: choices[tried.said - 1] ?? "" })}{" "}
        <b>{moved ? texts.some : texts.none}</b>
      </p>
      <Table
        caption={texts.title}
        captionHidden
        rows={tried.before.map((before, place) => ({ place, before, after: tried.after[place] }))}
        rowKey={({ place }) => String(place)}
        columns={[
          { key: "place", label: texts.place, cell: ({ place }) => place + 1 },
          { key: "before", label: texts.before, cell: ({ before }) => points(before) },
          {
            key: "after",
            label: texts.after,
            cell: ({ after, place }) => {
              const word = turn(after?.id, place);
              return (
                <>
                  {points(after)}
                  {word ? <b className="turn">{word}</b> : null}
                </>
              );
            },
          },
        ]}
      />
    </div>
  );
}
