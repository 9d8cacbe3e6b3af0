import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import type { Locale } from "@/lib/platform/texts";
import { researchTexts } from "./research-texts";

type Props = { locale: Locale; asked: "site" | "school"; problem: string | null; summary: string };

/** Asks for the password and gives the file; works without JavaScript. */
export function ResearchExport({ locale, asked, problem, summary }: Props) {
  const { export: texts, problems } = researchTexts(locale);
  const message = problem !== null && problem in problems ? problems[problem as keyof typeof problems] : undefined;
  return (
    <form action="/api/v1/survey/research" method="post" className="admin-form" noValidate>
      {message ? <ErrorSummary title={summary} errors={[{ field: "currentPassword", message }]} /> : null}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="asked" value={asked} />
      <Field
        name="currentPassword"
        type="password"
        label={texts.password}
        autoComplete="current-password"
        error={message}
        required
        short
      />
      <div>
        <PlainButton>{texts.do}</PlainButton>
      </div>
    </form>
  );
}
