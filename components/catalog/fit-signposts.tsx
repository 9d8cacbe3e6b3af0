import { hueStyle } from "@/components/ui/hue";
import { type Mark, marks } from "@/components/ui/marks";
import { type Signpost, signposts } from "@/lib/catalog/rules/signposts";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { round } from "./round";
import { catalogTexts } from "./texts";

export type Fit = {
  id: string;
  title: string;
  hue: string;
  mark: string;
  /** 0 to 100. */
  value: number;
  /** Whether the next place is too close to call, where more is known than the difference. */
  tooClose?: boolean | undefined;
};

type Props = {
  locale: Locale;
  /** Best first. */
  fits: readonly Fit[];
  /** A lead of fewer points is too close to call. */
  tie?: number;
};

const drawings = [
  { size: "w1", width: 740, left: 14, right: 720, tile: 40 },
  { size: "w2", width: 340, left: 8, right: 322, tile: 24 },
] as const;

/** Matches as signposts on a line from 0 to 100; the lead of the first is measured. */
export function FitSignposts({ locale, fits, tie = 3 }: Props) {
  const texts = catalogTexts(locale).fit;
  const points = (value: number) => formatNumber(locale, Math.round(value));
  const lead = (i: number) => Math.round(fits[i]!.value) - Math.round(fits[i + 1]!.value);
  const isTie = (i: number) => fits[i]!.tooClose ?? lead(i) < tie;
  const leadWords = (i: number) => (isTie(i) ? texts.tie : plural(locale, lead(i), texts.ahead));
  const scores = fits.map(({ title, value }) => fill(texts.score, { title, value: points(value) })).join(", ");
  const label = fill(texts.label, { scores });
  return (
    <div className="picture">
      {drawings.map(({ size, width, left, right, tile }) => {
        const toX = (value: number) => round(left + ((right - left) * value) / 100);
        const posts = signposts(
          fits.map(({ value }) => toX(value)),
          tile + 4,
        );
        const line = 26 + Math.max(...posts.map(({ level }) => level), 0) * (tile + 6) + tile + 34 + 24;
        return (
          <svg key={size} className={size} viewBox={`0 0 ${width} ${line + 34}`} role="img" aria-label={label}>
            <path className="fit-line" d={`M${left} ${line}H${right}`} />
            {[0, 25, 50, 75, 100].map((tick) => (
              <g key={tick}>
                <path className="all-jobs" d={`M${toX(tick)} ${line - 9}v18`} />
                <text className="soft tick mid" x={toX(tick)} y={line + 28}>
                  {tick}
                </text>
              </g>
            ))}
            <path className="posts" d={posts.map((p) => `M${p.x} ${line}V${bottomOf(p, line, tile)}`).join("")} />
            {[...fits.entries()].reverse().map(([i, fit]) => (
              <Post key={fit.id} fit={fit} post={posts[i]!} line={line} tile={tile} />
            ))}
            {fits.length > 1 ? <Gap posts={posts} line={line} tile={tile} text={leadWords(0)} width={width} /> : null}
          </svg>
        );
      })}
      <details className="as-table">
        <summary className="chev">{texts.table}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.place}</th>
              <th scope="col">{texts.title}</th>
              <th scope="col" className="n">
                {texts.points}
              </th>
              <th scope="col">{texts.lead}</th>
            </tr>
          </thead>
          <tbody>
            {fits.map(({ id, title, value }, i) => (
              <tr key={id}>
                <td>{i + 1}</td>
                <th scope="row">{title}</th>
                <td className="n">{points(value)}</td>
                <td>{i + 1 < fits.length ? leadWords(i) : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

const bottomOf = ({ level }: Signpost, line: number, tile: number) => line - 34 - level * (tile + 6);

function Post({ fit, post, line, tile }: { fit: Fit; post: Signpost; line: number; tile: number }) {
  const mark: Mark | undefined = (marks as Record<string, Mark>)[fit.mark];
  const scale = round(((tile * 0.62) / 24) * 100) / 100;
  const [x, y] = [post.x - tile / 2, bottomOf(post, line, tile) - tile];
  return (
    <g style={hueStyle(fit.hue)}>
      <circle className="stop" cx={post.x} cy={line} r="6.5" />
      <rect className="post-tile" x={round(x)} y={round(y)} width={tile} height={tile} rx="4" />
      <g
        className="post-mark"
        transform={`translate(${round(x + tile * 0.19)} ${round(y + tile * 0.19)}) scale(${scale})`}
      >
        <path d={mark?.path} />
        {mark?.circles?.map(({ dot, ...circle }) => (
          <circle key={circle.cx} {...circle} className={dot ? "dot" : undefined} />
        ))}
      </g>
    </g>
  );
}

type GapProps = { posts: readonly Signpost[]; line: number; tile: number; text: string; width: number };

function Gap({ posts, line, tile, text, width }: GapProps) {
  const [first, second] = [posts[0]!, posts[1]!];
  const y = Math.min(...posts.map((post) => bottomOf(post, line, tile))) - tile - 8;
  const middle = (first.x + second.x) / 2;
  const anchor = middle > width - 70 ? " fin" : middle < 70 ? "" : " mid";
  const textX = anchor === " fin" ? width - 4 : anchor === "" ? 4 : middle;
  return (
    <>
      <path className="all-jobs" d={`M${second.x} ${y}v-6H${first.x}v6`} />
      <text className={`hd title${anchor}`} x={round(textX)} y={y - 14}>
        {text}
      </text>
    </>
  );
}
