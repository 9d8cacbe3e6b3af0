import type { ReactNode } from "react";
import { PlainButton } from "./sign";

type Props = {
  shown: ReactNode;
  next?: { href: string; label: string } | undefined;
  first?: { href: string; label: string } | undefined;
};

/** The end of a long list: how much of it stands here, and the next piece ("Show the next 20"). */
export function Pager({ shown, next, first }: Props) {
  return (
    <div className="pager">
      {next ? (
        <PlainButton href={next.href} rel="next">
          {next.label}
        </PlainButton>
      ) : null}
      <p className="sm soft">{shown}</p>
      {first ? <a href={first.href}>{first.label}</a> : null}
    </div>
  );
}
