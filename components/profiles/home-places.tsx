import type { Locale } from "@/lib/platform/texts";
import { moveTexts } from "./move-texts";
import { profileTexts } from "./profile-texts";
import { resumeTexts } from "./resume-texts";
import { wayTexts } from "./way-texts";

/** What someone who looks for work finds on their own page; a student finds the profile. */
export function HomePlaces({ locale, seeksWork }: { locale: Locale; seeksWork: boolean }) {
  const places = [
    ...(seeksWork
      ? [
          { href: "/way", ...wayTexts(locale) },
          { href: "/moves", ...moveTexts(locale) },
        ]
      : []),
    { href: "/profile", ...profileTexts(locale) },
    ...(seeksWork ? [{ href: "/profile/resumes", ...resumeTexts(locale) }] : []),
  ];
  return places.map(({ href, title, lede }) => (
    <p className="mt-6" key={href}>
      <a href={`/${locale}${href}`}>{title}</a>
      <br />
      <span className="soft">{lede}</span>
    </p>
  ));
}
