import { Sign } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import { resultTexts } from "../result-texts";

/** Mail programs open links to look at them; only a person presses a button. */
export function ContinueLink({ locale, token }: { locale: Locale; token: string }) {
  const { shared: texts } = resultTexts(locale);
  return (
    <div className="part stack">
      <h1>{texts.title}</h1>
      <p className="lede">{texts.text}</p>
      <form method="post" action="/api/v1/survey/share">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <Sign>{texts.continue}</Sign>
      </form>
      <p className="sm soft">{texts.hint}</p>
    </div>
  );
}
