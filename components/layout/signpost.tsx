type Arm = { href: string; who: string; what: string };

/** A post with arms that point right and left by turns. */
export function Signpost({ arms }: { arms: readonly Arm[] }) {
  return (
    <div className="post">
      <ul>
        {arms.map(({ href, who, what }, i) => (
          <li key={who}>
            <a className={i % 2 ? "arm l" : "arm r"} href={href}>
              <b>{who}</b> <span>{what}</span>
            </a>
          </li>
        ))}
      </ul>
      <div className="ground" />
    </div>
  );
}
