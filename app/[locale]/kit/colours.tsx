import { Bullet } from "@/components/ui/bullet";
import { ClusterMark } from "@/components/ui/cluster-mark";
import { hues, hueStyle, lineStyle } from "@/components/ui/hue";
import { marks } from "@/components/ui/marks";
import { Tile } from "@/components/ui/tile";
import { Part } from "./part";

const grid = "grid grid-cols-[repeat(auto-fill,minmax(13.5rem,1fr))] gap-x-5 gap-y-3";
const row = "flex items-center gap-3 text-sm";

export function Colours() {
  return (
    <>
      <Part title="Marks">
        <ul className={grid}>
          {Object.keys(marks).map((mark, i) => (
            <li key={mark} className={row}>
              <Tile mark={mark} hue={hues[i % hues.length] ?? "stem"} />
              <ClusterMark mark={mark} />
              {mark}
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Hues: board, strong, soft, ink">
        <ul className={grid}>
          {hues.map((hue) => (
            <li key={hue} className={row} style={hueStyle(hue)}>
              <span className="grid h-[2.4rem] grid-cols-[repeat(4,1.7rem)] border border-ink">
                <i className="bg-hue-board" />
                <i className="bg-hue" />
                <i className="bg-hue-soft" />
                <i className="bg-hue-ink" />
              </span>
              {hue}
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Lines">
        <ul className="grid gap-2">
          {["A", "B", "C", "D", "E", "F", "G"].map((letter, i) => (
            <li key={letter} className="flex items-center" style={lineStyle(i + 1)}>
              <Bullet letter={letter} />
              <span className="h-[9px] flex-1 bg-line" />
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Type">
        <p className="font-head text-4xl leading-tight font-heavy">Routed like a sign</p>
        <p className="mt-3 font-head text-3xl leading-tight font-heavy">Page title</p>
        <p className="mt-3 font-head text-2xl font-bold">Part of a page</p>
        <p className="mt-3 font-head text-xl font-bold">Name in a list</p>
        <p className="lede mt-3">A lede says in a sentence what the page is for.</p>
        <p className="mt-3">
          Text is set in Atkinson Hyperlegible Next, made for low vision: Il1 O0 rn m. Łukasz, Nguyễn, Muñoz. Lines stay
          under 66 characters, with generous leading.
        </p>
      </Part>
    </>
  );
}
