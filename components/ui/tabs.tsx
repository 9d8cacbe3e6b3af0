import type { ReactNode } from "react";

export type Tab = { href: string; label: ReactNode; count?: ReactNode; current?: boolean };

/** Views of one page, each with its own address: links, not buttons. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <small>{tab.count}</small>}
        </a>
      ))}
    </nav>
  );
}
