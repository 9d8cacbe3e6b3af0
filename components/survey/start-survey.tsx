import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import { fill, type Locale } from "@/lib/platform/texts";
import { StartForm, type StartChoices, WalkFields } from "./start-form";
import { aboutSurveyTexts } from "./about-texts";
import { surveyTexts } from "./texts";

type Props = {
  locale: Locale;
  choices: StartChoices;
  signedIn: boolean;
  open: { answered: number; total: number; date: string; time: string; next: string } | null;
  /** When the newest result was made. */
  finished: string | null;
  earlier: readonly { id: string; date: string }[];
  toAdopt: boolean;
  notice: string;
};

const goodNews = ["cleared", "longer"];

/** The door to the survey: what it is, how long, in whose words, and where one stands in it. */
export function StartSurvey(props: Props) {
  const { locale, choices, signedIn, open, finished, toAdopt, notice } = props;
  const texts = surveyTexts(locale);
  const base = `/${locale}/survey`;
  const notices: Record<string, string> = texts.notices;
  const told = Object.hasOwn(notices, notice) ? notices[notice] : null;
  return (
    <div className="survey-start">
      {told ? (
        <div role="status">
          <Note tone={goodNews.includes(notice) ? "ok" : "warn"}>{told}</Note>
        </div>
      ) : null}
      {toAdopt ? (
        <Note title={texts.start.yoursTitle}>
          <p>
            <a href={`${base}/yours`}>{texts.start.yoursLink}</a>
          </p>
        </Note>
      ) : null}
      <h1>{texts.start.title}</h1>
      <p className="lede">{texts.start.lede}</p>
      {open ? <OpenWalk {...props} open={open} /> : null}
      {!open && finished ? <FinishedWalk {...props} finished={finished} /> : null}
      {open || finished ? null : <StartForm locale={locale} choices={choices} label={texts.start.begin} />}
      <ol className="survey-parts">
        {(["interests", "subjects", "skills"] as const).map((kind, i) => (
          <li key={kind}>
            <b className="num">{i + 1}</b> {texts.start.parts[kind]}
          </li>
        ))}
      </ol>
      <p>
        {texts.start.time} {signedIn ? null : texts.start.free}
      </p>
      <div>
        <h2 className="text-lg">{texts.start.privacyTitle}</h2>
        <p className="soft">{signedIn ? texts.start.privacySignedIn : texts.start.privacy}</p>
        <p className="row">
          <a className="link" href={`/${locale}/about-the-data`}>
            {texts.start.how}
          </a>
          <a className="link" href={`/${locale}/about-the-survey`}>
            {aboutSurveyTexts(locale).title}
          </a>
          <a className="link" href={`${base}/paper`}>
            {texts.start.paper}
          </a>
        </p>
      </div>
    </div>
  );
}

function OpenWalk({ locale, choices, open }: Props & { open: NonNullable<Props["open"]> }) {
  const texts = surveyTexts(locale).start;
  const base = `/${locale}/survey`;
  return (
    <section className="panel stack">
      <h2>{fill(texts.openTitle, { n: open.answered, total: open.total })}</h2>
      <p>{fill(texts.openText, { date: open.date, time: open.time })}</p>
      <div className="row">
        <Sign href={`${base}/${open.next}`}>{texts.resume}</Sign>
      </div>
      <details>
        <summary className="link">{texts.change}</summary>
        <form method="post" action="/api/v1/survey/walk" className="stack mt-3">
          <input type="hidden" name="locale" value={locale} />
          <WalkFields locale={locale} choices={choices} />
          <PlainButton>{texts.changeDo}</PlainButton>
        </form>
      </details>
      <StartOver locale={locale} label={texts.restart} warning={fill(texts.restartSure, { n: open.answered })} />
    </section>
  );
}

function FinishedWalk({ locale, choices, finished, signedIn, earlier }: Props & { finished: string }) {
  const texts = surveyTexts(locale).start;
  const base = `/${locale}/survey`;
  return (
    <section className="panel stack">
      <h2>{texts.doneTitle}</h2>
      <p>{fill(texts.doneText, { date: finished })}</p>
      <div className="row">
        <Sign href={`${base}/result`}>{texts.seeResult}</Sign>
      </div>
      {signedIn ? (
        <details>
          <summary className="link">{texts.again}</summary>
          <p className="sm mt-3">{texts.againText}</p>
          <StartForm locale={locale} choices={choices} label={texts.again} plain />
        </details>
      ) : (
        <StartOver locale={locale} label={texts.again} warning={texts.restartSureResult} />
      )}
      {earlier.length > 0 ? (
        <div>
          <h3 className="text-lg">{texts.earlier}</h3>
          <ul>
            {earlier.map(({ id, date }) => (
              <li key={id}>
                <a className="link" href={`${base}/result/${id}`}>
                  {date}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

/** Opens to a warning first: what is deleted does not come back. */
function StartOver({ locale, label, warning }: { locale: Locale; label: string; warning: string }) {
  return (
    <details>
      <summary className="link">{label}</summary>
      <p className="sm">{warning}</p>
      <form method="post" action="/api/v1/survey/restart" className="mt-3">
        <input type="hidden" name="locale" value={locale} />
        <PlainButton>{surveyTexts(locale).start.restartDo}</PlainButton>
      </form>
    </details>
  );
}
