import type { Locale } from "@/lib/platform/texts";
import { seekerHomeTexts } from "./home-texts";
import { moveTexts } from "./move-texts";
import { profileTexts } from "./profile-texts";
import { resumeTexts } from "./resume-texts";
import { wayTexts } from "./way-texts";

type Props = {
  locale: Locale;
  seeksWork: boolean;
  /** Whether one's interests are known; absent where the page says so elsewhere. */
  survey?: "result" | "survey";
};

/** What someone finds on their own page beside what comes next; who looks for work finds moves and résumés too. */
export function HomePlaces({ locale, seeksWork, survey }: Props) {
  const { places: own } = seekerHomeTexts(locale);
  const places = [
    { href: "/opportunities", ...own.opportunities },
    { href: "/applications", ...own.applications },
    { href: "/hours", ...own.hours },
    { href: "/way", ...wayTexts(locale) },
    ...(seeksWork ? [{ href: "/moves", ...moveTexts(locale) }] : []),
    { href: "/profile", ...profileTexts(locale) },
    ...(seeksWork ? [{ href: "/profile/resumes", ...resumeTexts(locale) }] : []),
    ...(survey ? [{ href: survey === "result" ? "/survey/result" : "/survey", ...own[survey] }] : []),
  ];
  return places.map(({ href, title, lede }) => (
    <p className="mt-6" key={href}>
      <a href={`/${locale}${href}`}>{title}</a>
      <br />
      <span className="soft">{lede}</span>
    </p>
  ));
}
