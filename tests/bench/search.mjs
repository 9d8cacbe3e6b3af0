import { withClient } from "../../lib/platform/start/connection.mjs";
import { Problem } from "../../lib/platform/start/problem.mjs";
import { makeTypos, namesQuery } from "../support/typos.mjs";
import { quantile } from "./load.mjs";

const wanted = { share: 95, milliseconds: 30 };
const count = 1000;
const seed = 2026;
const everyday = ["nurse", "cop", "teacher", "truck driver", "it", "ma", "operator", "manager", "engineer", "biology"];
const cotidianas = ["soldador", "enfermera", "policía", "camionero", "salud", "maestra", "técnico", "operador", "en"];
const unheard = ["qqqxzz", "underwater basket weaver", "zzzz nurse", "asdfghjkl qwertyuiop"];

/** What a field asks for while a name is typed: its first letters, half of it, all of it. */
const whileTyping = (name) =>
  [3, Math.ceil(name.length / 2), name.length].map((length) => name.slice(0, length).trim());

/** Misspelt names in a row over one connection, as the search field sends them, then all kinds of searches mixed. */
export const measureSearch = async ({ address, ownerUrl }) => {
  const names = await withClient(ownerUrl, async (client) => (await client.query(namesQuery)).rows);
  const typos = makeTypos(names, count, seed);
  const ask = async (query, locale) => {
    const began = performance.now();
    const answer = await fetch(`${address}/api/v1/catalog/suggest?${new URLSearchParams({ q: query, locale })}`);
    const body = await answer.json();
    const milliseconds = performance.now() - began;
    if (!answer.ok) throw new Problem(`The search for "${query}" answers ${answer.status}: ${body.error}.`);
    return { milliseconds, suggestions: body.suggestions };
  };

  for (const { query } of typos.slice(0, 200)) await ask(query, "en");
  const times = [];
  let right = 0;
  for (const { query, code } of typos) {
    const { milliseconds, suggestions } = await ask(query, "en");
    times.push(milliseconds);
    if (suggestions.slice(0, 5).some(({ href }) => href.endsWith(`/occupations/${code}`))) right += 1;
  }
  const mixed = [
    ...typos.slice(0, 100).flatMap(({ name }) => whileTyping(name).filter((text) => text.length > 1)),
    ...Array.from({ length: 10 }, () => [...everyday, ...cotidianas, ...unheard]).flat(),
  ];
  for (const [at, query] of mixed.entries()) times.push((await ask(query, at % 2 ? "es" : "en")).milliseconds);

  times.sort((a, b) => a - b);
  const share = (100 * right) / typos.length;
  const p95 = quantile(times, 0.95);
  const verdict = (holds, text) => `(${holds ? "meets" : "misses"} ${text})`;
  return [
    {
      name: `the right occupation among the first five, of ${typos.length} one-letter typos`,
      value: share,
      digits: 1,
      unit: `% ${verdict(share >= wanted.share, `${wanted.share} %`)}`,
    },
    { name: `one search of ${times.length}, median`, value: quantile(times, 0.5), digits: 1, unit: "ms" },
    {
      name: "95 of 100 searches within",
      value: p95,
      digits: 1,
      unit: `ms ${verdict(p95 <= wanted.milliseconds, `${wanted.milliseconds} ms`)}`,
    },
  ];
};
