import type { FormAction } from "@/lib/platform/form-state";
import type { Locale } from "@/lib/platform/texts";
import { applicationTexts } from "./application-texts";
import { ConsentAsk } from "./consent-ask";
import { ConsentLinks } from "./consent-links";
import { consentTexts } from "./consent-texts";

type Props = {
  locale: Locale;
  timeZone: string;
  applicationId: string;
  links: Parameters<typeof ConsentLinks>[0]["links"];
  ask: FormAction;
  takeBack: (form: FormData) => Promise<void>;
};

/** The student asks at home: by a link that is mailed or shown. */
export function ApplicationAsk({ locale, timeZone, applicationId, links, ask, takeBack }: Props) {
  const { page: words } = applicationTexts(locale);
  const { ask: texts, problems, summary } = consentTexts(locale);
  return (
    <section className="stack no-print" aria-labelledby="ask-family">
      <h2 id="ask-family">{words.family}</h2>
      <p>{words.familyLede}</p>
      <ConsentAsk
        action={ask}
        applicationId={applicationId}
        locale={locale}
        texts={texts}
        problems={problems}
        summary={summary}
      />
      <ConsentLinks locale={locale} timeZone={timeZone} links={links} takeBack={takeBack} />
    </section>
  );
}
