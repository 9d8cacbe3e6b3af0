import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { round } from "./round";
import { catalogTexts } from "./texts";

const letters = ["R", "I", "A", "S", "E", "C"] as const;

const centre = { x: 196, y: 150 };
const ring = 104;

/** A point at a share of the ring, `turn` degrees clockwise from the top. */
function at(share: number, turn: number): string {
  const angle = (turn * Math.PI) / 180;
  return `${round(centre.x + ring * share * Math.sin(angle))} ${round(centre.y - ring * share * Math.cos(angle))}`;
}

const ticks = Array.from({ length: 72 }, (_, i) => `M${at(1, i * 5)}L${at(i % 6 === 0 ? 1.087 : 1.038, i * 5)}`).join(
  "",
);

type Props = {
  locale: Locale;
  /** R I A S E C. */
  values: readonly number[];
  /** The top of the scale: the ring. `floor` is its bottom, the centre. */
  scale: number;
  floor?: number;
  /** Shows "23 of 40" instead of "3.7". */
  outOf?: boolean;
  /** Whether the table stands open below, or behind its name. */
  table?: "open" | "folded" | "none";
  /** Leaves room for the reader's own profile, which public/me.js fills in: never part of the page itself. */
  own?: boolean;
};

/** Six interests as a compass rose: the longer the ray, the stronger; the top three are filled. */
export function InterestCompass({ locale, values, scale, floor = 0, outOf = false, table = "folded", own }: Props) {
  const texts = catalogTexts(locale).compass;
  const say = (value: number) => {
    const number = formatNumber(locale, value, { maximumFractionDigits: 1 });
    return outOf ? fill(texts.of, { value: number, scale: formatNumber(locale, scale) }) : number;
  };
  const rays = letters.map((letter, i) => ({ letter, turn: i * 60, value: values[i] ?? floor }));
  const strongest = [...rays].sort((a, b) => b.value - a.value);
  const top = new Set(strongest.slice(0, 3));
  const words = rays.map(({ letter, value }) => fill(texts.value, { name: texts.names[letter], value: say(value) }));
  return (
    <div className="compass">
      <svg viewBox="-6 0 406 306" role="img" aria-label={fill(texts.label, { values: words.join(", ") })}>
        {[0.25, 0.5, 0.75].map((share) => (
          <circle key={share} className="inner-ring" cx={centre.x} cy={centre.y} r={ring * share} />
        ))}
        <circle className="ring" cx={centre.x} cy={centre.y} r={ring} />
        <path className="ticks" d={ticks} />
        {rays.map((ray) => {
          const share = Math.max(0, Math.min(1, (ray.value - floor) / (scale - floor)));
          const [left, tip, right] = [at(share / 3, ray.turn - 30), at(share, ray.turn), at(share / 3, ray.turn + 30)];
          const from = `M${centre.x} ${centre.y}L`;
          return (
            <g key={ray.letter} className={top.has(ray) ? "ray strong" : "ray"}>
              <path className="shade" d={`${from}${left} ${tip}Z`} />
              <path className="light" d={`${from}${right} ${tip}Z`} />
              <path className="edge" d={`${from}${left} ${tip} ${right}Z`} />
              <RayName name={texts.names[ray.letter]} value={say(ray.value)} turn={ray.turn} />
            </g>
          );
        })}
        <circle className="hub" cx={centre.x} cy={centre.y} r="5" />
        {own ? (
          <polygon
            className="own-profile"
            data-own-shape={`${centre.x} ${centre.y} ${ring}`}
            suppressHydrationWarning
          />
        ) : null}
      </svg>
      {own ? (
        <p className="own-key sm" data-own="" hidden suppressHydrationWarning>
          <svg viewBox="0 0 44 12" width="44" height="12" aria-hidden="true">
            <path d="M2 6H42" />
          </svg>
          {texts.ownKey}
        </p>
      ) : null}
      {table === "none" ? null : (
        <details className="as-table" open={table === "open"}>
          <summary className="chev">{texts.table}</summary>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{texts.interest}</th>
                <th scope="col">{texts.means}</th>
                <th scope="col" className="n">
                  {texts.score}
                </th>
                {own ? (
                  <th scope="col" className="n" data-own="" hidden suppressHydrationWarning>
                    {texts.you}
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {strongest.map(({ letter, value }) => (
                <tr key={letter}>
                  <th scope="row">{texts.names[letter]}</th>
                  <td>{texts.words[letter]}</td>
                  <td className="n">{say(value)}</td>
                  {own ? (
                    <td className="n" data-own="" hidden suppressHydrationWarning>
                      <OwnValue letter={letter} text={texts.of} locale={locale} />
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}

const ownScale = 40;

function OwnValue({ letter, text, locale }: { letter: (typeof letters)[number]; text: string; locale: Locale }) {
  const words = fill(text, { value: "#", scale: formatNumber(locale, ownScale) });
  // A text of some kind must stand there already: hydration forgives another text, and no text where none was.
  return (
    <span data-own-interest={letters.indexOf(letter)} data-own-text={words} suppressHydrationWarning>
      –
    </span>
  );
}

function RayName({ name, value, turn }: { name: string; value: string; turn: number }) {
  const angle = (turn * Math.PI) / 180;
  const side = Math.round(Math.sin(angle) * 10);
  const anchor = side === 0 ? " mid" : side > 0 ? "" : " fin";
  const x = round(centre.x + (side === 0 ? 0 : Math.sign(side) * 101));
  const y = side === 0 ? (turn === 0 ? 13 : 284) : Math.cos(angle) > 0 ? 83.5 : 216.5;
  return (
    <>
      <text className={`hd ray-name${anchor}`} x={x} y={y}>
        {name}
      </text>
      <text className={`ray-value${anchor}`} x={x} y={y + 17}>
        {value}
      </text>
    </>
  );
}
