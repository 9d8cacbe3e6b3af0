import { layoutTexts } from "./texts";
import type { Locale } from "@/lib/platform/texts";

export type Person = { name: string; home: string };

export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const signInLink = (locale: Locale) =>
  `<a href="/${locale}/sign-in">${escapeHtml(layoutTexts(locale).header.signIn)}</a>`;

const personLinks = (locale: Locale, { name, home }: Person) =>
  `<a class="who" href="/${locale}${escapeHtml(home)}">${escapeHtml(name)}</a>` +
  `<form method="post" action="/api/v1/sign-out" data-sign-out><input type="hidden" name="redirect" value="/${locale}">` +
  `<button type="submit">${escapeHtml(layoutTexts(locale).header.signOut)}</button></form>`;

/**
 * Where the header says who is signed in. public/me.js fills it on prerendered pages, perhaps before React has
 * hydrated: that is why React is told not to look inside.
 */
export function AccountSlot({ locale, person }: { locale: Locale; person?: Person | undefined }) {
  const texts = layoutTexts(locale).header;
  return (
    <div
      className="account"
      data-account={person ? "known" : "unknown"}
      data-locale={locale}
      data-sign-out-text={texts.signOut}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: person ? personLinks(locale, person) : signInLink(locale) }}
    />
  );
}
