import { Sign, PlainButton } from "@/components/ui/sign";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { surveyTexts } from "./texts";

type Props = { locale: Locale; startedAt: string; answered: number; cluster: string | null; next: string };

/** Asked after signing in on a computer that still holds someone's answers. */
export function ClaimAnswers({ locale, startedAt, answered, cluster, next }: Props) {
  const texts = surveyTexts(locale).yours;
  const forms = { one: fillTime(texts.text.one, startedAt), other: fillTime(texts.text.other, startedAt) };
  return (
    <div className="survey-start">
      <h1>{texts.title}</h1>
      <p className="lede">
        {plural(locale, answered, forms)} {cluster ? fill(texts.result, { cluster }) : null}
      </p>
      <form method="post" action="/api/v1/survey/adopt" className="claim">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="next" value={next} />
        <div>
          <Sign name="mine" value="yes">
            {texts.yes}
          </Sign>
          <p className="sm soft">{texts.yesHint}</p>
        </div>
        <div>
          <PlainButton name="mine" value="no">
            {texts.no}
          </PlainButton>
          <p className="sm soft">{texts.noHint}</p>
        </div>
      </form>
      <p className="soft">{texts.why}</p>
    </div>
  );
}

const fillTime = (text: string, time: string) => text.replace("{time}", () => time);
