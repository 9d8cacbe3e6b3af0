import type { ReactNode } from "react";

type Props = { title: string; lede?: string | undefined; notice?: ReactNode; aside?: ReactNode; children: ReactNode };

/** The page on which one comes in: the form on a map sheet, what else there is beside it. */
export function Doorway({ title, lede, notice, aside, children }: Props) {
  return (
    <div className="page doorway">
      <div className="doorway-head">
        <h1>{title}</h1>
        {lede ? <p className="lede">{lede}</p> : null}
        {notice}
      </div>
      <div className="sheet">
        <div className="in">{children}</div>
      </div>
      {aside ? <div className="doorway-aside">{aside}</div> : null}
    </div>
  );
}
