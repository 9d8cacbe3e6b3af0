import type { Locale } from "@/lib/platform/texts";
import { layoutTexts } from "./texts";

/** Works by public/me.js; without JavaScript it is not shown, and the system decides. */
export function ThemeChoice({ locale }: { locale: Locale }) {
  const { theme, themes } = layoutTexts(locale).header;
  return (
    <label className="theme">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor" />
      </svg>
      <span className="vh">{theme}</span>
      <select data-theme-choice suppressHydrationWarning>
        <option value="">{themes.system}</option>
        <option value="light">{themes.light}</option>
        <option value="dark">{themes.dark}</option>
      </select>
    </label>
  );
}
