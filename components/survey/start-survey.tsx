import { Note } from "@/components/ui/note";
import { PlainButton, Sign } from "@/components/ui/sign";
import { fill, type Locale } from "@/lib/platform/texts";
import { surveyTexts } from "./texts";

type Props = {
  locale: Locale;
  /** How many questions each part has. */
  parts: readonly number[];
  signedIn: boolean;
  open: { answered: number; date: string; time: string; next: string } | null;
  /** When the newest result was made. */
  finished: string | null;
  earlier: readonly { id: string; date: string }[];
  toAdopt: boolean;
  notice: string;
};

/** The door to the survey: what it is, and where one stands in it. */
export function StartSurvey(props: Props) {
  const { locale, parts, signedIn, open, finished, toAdopt, notice } = props;
  const texts = surveyTexts(locale);
  const base = `/${locale}/survey`;
  const total = parts.reduce((sum, n) => sum + n, 0);
  const notices: Record<string, string> = texts.notices;
  const told = Object.hasOwn(notices, notice) ? notices[notice] : null;
  return (
    <div className="survey-start">
      {told ? (
        <div role="status">
          <Note tone={notice === "cleared" ? "ok" : "warn"}>{told}</Note>
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
      <p className="lede">{fill(texts.start.lede, { n: total })}</p>
      {open ? <OpenWalk {...props} open={open} total={total} /> : null}
      {!open && finished ? <FinishedWalk {...props} finished={finished} /> : null}
      <ol className="survey-parts">
        <li>
          <b className="num">1</b> {fill(texts.start.first, { n: parts[0] ?? 0 })}
        </li>
        <li>
          <b className="num">2</b> {fill(texts.start.second, { n: parts[1] ?? 0 })}
        </li>
      </ol>
      <p>
        {texts.start.time} {signedIn ? null : texts.start.free}
      </p>
      {open || finished ? null : (
        <Sign href={`${base}/1`} size="big">
          {texts.start.begin}
        </Sign>
      )}
      <div>
        <h2 className="text-lg">{texts.start.privacyTitle}</h2>
        <p className="soft">{signedIn ? texts.start.privacySignedIn : texts.start.privacy}</p>
        <p>
          <a className="link" href={`/${locale}/about-the-data`}>
            {texts.start.how}
          </a>
        </p>
      </div>
    </div>
  );
}

function OpenWalk({ locale, open, total }: Props & { open: NonNullable<Props["open"]>; total: number }) {
  const texts = surveyTexts(locale).start;
  const base = `/${locale}/survey`;
  return (
    <section className="panel stack">
      <h2>{fill(texts.openTitle, { n: open.answered, total })}</h2>
      <p>{fill(texts.openText, { date: open.date, time: open.time })}</p>
      <div className="row">
        <Sign href={`${base}/${open.next}`}>{texts.resume}</Sign>
      </div>
      <StartOver locale={locale} label={texts.restart} warning={fill(texts.restartSure, { n: open.answered })} />
    </section>
  );
}

function FinishedWalk({ locale, finished, signedIn, earlier }: Props & { finished: string }) {
  const texts = surveyTexts(locale).start;
  const base = `/${locale}/survey`;
  return (
    <section className="panel stack">
      <h2>{texts.doneTitle}</h2>
      <p>{fill(texts.doneText, { date: finished })}</p>
      <div className="row">
        <Sign href={`${base}/result`}>{texts.seeResult}</Sign>
        {signedIn ? <PlainButton href={`${base}/1`}>{texts.again}</PlainButton> : null}
      </div>
      {signedIn ? null : <StartOver locale={locale} label={texts.again} warning={texts.restartSureResult} />}
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
