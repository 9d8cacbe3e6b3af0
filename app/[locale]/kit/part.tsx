import type { ReactNode } from "react";

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="part">
      <h2 className="mb-5">{title}</h2>
      {children}
    </section>
  );
}
