import { RadioGroup } from "@/components/ui/choices";
import { fill, formatDate, type Locale, plural } from "@/lib/platform/texts";
import type { NormsVersion } from "@/lib/survey/queries/list-norms-versions";
import { ConfirmForm } from "./confirm-form";
import { adminSurveyTexts } from "./survey-texts";

type Props = {
  locale: Locale;
  /** Newest first: the first one is in use. */
  versions: readonly NormsVersion[];
  timeZone: string;
  problem?: { summary: string; message: string } | undefined;
  bringBack: (form: FormData) => Promise<void>;
};

/** Every version that was in use, and the way back to an earlier one. */
export function NormsVersions({ locale, versions, timeZone, problem, bringBack }: Props) {
  const { versions: texts } = adminSurveyTexts(locale);
  const [inUse, ...earlier] = versions;
  if (!inUse) return <p>{texts.none}</p>;
  const words = (version: NormsVersion, text: string) =>
    fill(text, {
      version: version.version ?? "",
      date: formatDate(locale, version.createdAt, timeZone),
      people: version.provisional ? texts.shipped : plural(locale, version.bands.GENERAL.people, texts.people),
    });
  const shipped = inUse.provisional ? [] : [{ value: "shipped", label: capital(texts.shipped) }];
  const choices = [
    ...earlier
      .filter(({ provisional }) => !provisional)
      .map((version) => ({ value: String(version.version), label: words(version, texts.backOf) })),
    ...shipped,
  ];
  return (
    <>
      <ul className="points">
        {versions.map((version) => (
          <li key={version.version}>
            {words(version, texts.line)}
            {version === inUse ? ` (${texts.inUse})` : null}
          </li>
        ))}
      </ul>
      {choices.length > 0 ? (
        <>
          <h3>{texts.backTitle}</h3>
          <p>{texts.backText}</p>
          <ConfirmForm id="sure-back" action={bringBack} sure={texts.sure} submit={texts.do} problem={problem}>
            <RadioGroup name="version" legend={texts.back} choices={choices} defaultValue={choices[0]!.value} />
            <input type="hidden" name="instead" value={inUse.version ?? ""} />
          </ConfirmForm>
        </>
      ) : null}
    </>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
