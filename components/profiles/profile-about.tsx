import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import type { ProfileBasics } from "@/lib/profiles/rules/read-resume";
import { reachOf } from "@/lib/profiles/rules/resume-version";
import type { SchoolStage } from "@/prisma/generated/enums";
import type { ProfileTexts } from "./profile-texts";
import { payWords } from "./resume-document";

type Wants = {
  wanted: readonly string[];
  payFrom: number | null;
  payPer: string;
  remote: boolean;
  horizon: SchoolStage | null;
  freeFrom: Date | null;
};
type Props = { basics: ProfileBasics; wants: Wants; name: string; locale: Locale; texts: ProfileTexts };

function wantWords(wants: Wants, locale: Locale, texts: ProfileTexts["wants"]): string[] {
  const pay = wants.payFrom === null ? null : payWords(locale, wants.payFrom);
  return [
    ...wants.wanted.map((kind) =>
      Object.hasOwn(texts.kinds, kind) ? texts.kinds[kind as keyof typeof texts.kinds] : "",
    ),
    pay === null
      ? ""
      : wants.payPer === "year"
        ? fill(texts.payWordsYear, { pay, per: texts.pers.year })
        : fill(texts.payWords, { pay, per: texts.pers.hour }),
    wants.remote ? texts.remote : "",
    wants.horizon === null ? "" : texts.horizons[wants.horizon],
    wants.freeFrom === null ? "" : fill(texts.freeWords, { date: formatDate(locale, wants.freeFrom) }),
  ].filter(Boolean);
}

/** Who one is on a résumé, and what one looks for, each with the way to change it. */
export function ProfileAbout({ basics, wants, name, locale, texts }: Props) {
  const reach = reachOf(basics);
  const wanted = wantWords(wants, locale, texts.wants);
  return (
    <>
      <section className="profile-part" aria-labelledby="about">
        <div className="profile-head">
          <h2 id="about">{texts.about.title}</h2>
          <a className="plain no-print" href={`/${locale}/profile/about`}>
            {texts.about.change}
          </a>
        </div>
        <p>
          <b>{basics.name || name}</b>
          {basics.headline ? ` · ${basics.headline}` : ""}
        </p>
        {reach.length > 0 ? <p className="soft">{reach.join(" · ")}</p> : null}
        {basics.summary ? <p className="resume-text">{basics.summary}</p> : null}
        {reach.length + basics.summary.length === 0 ? <p className="soft">{texts.about.empty}</p> : null}
      </section>
      <section className="profile-part" aria-labelledby="wants">
        <div className="profile-head">
          <h2 id="wants">{texts.wants.title}</h2>
          <a className="plain no-print" href={`/${locale}/profile/wants`}>
            {texts.wants.change}
          </a>
        </div>
        {wanted.length > 0 ? (
          <ul>
            {wanted.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : (
          <p className="soft">{texts.wants.empty}</p>
        )}
        <p className="sm soft no-print">
          {texts.wants.survey} <a href={`/${locale}/survey/result`}>{texts.wants.surveyAction}</a>
        </p>
      </section>
    </>
  );
}
