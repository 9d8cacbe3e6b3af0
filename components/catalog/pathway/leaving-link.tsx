import type { Locale } from "@/lib/platform/texts";
import { programTexts } from "../program-texts";

/** A name with its own site: an arrow, and words for those who do not see it, say that the link leaves. */
export function LeavingLink({ href, locale, children }: { href: string | null; locale: Locale; children: string }) {
  if (href === null) return children;
  return (
    <a href={href} rel="external noreferrer" className="leaving">
      {children}
      <span className="vh"> ({programTexts(locale).leaves})</span>
    </a>
  );
}
