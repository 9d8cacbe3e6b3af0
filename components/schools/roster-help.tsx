import { Disclosure } from "@/components/ui/disclosure";
import type { Locale } from "@/lib/platform/texts";
import { rosterTexts } from "./roster-texts";

const samples = { en: "names-en", es: "names-es" } as const;

/** Where the files come from, and small ones to look at. */
export function RosterHelp({ locale, forSchool }: { locale: Locale; forSchool: boolean }) {
  const { help: texts } = rosterTexts(locale);
  const files = [...(forSchool ? [samples[locale]] : []), "oneroster-1.1", "oneroster-1.2"] as const;
  return (
    <div className="stack">
      <Disclosure summary={texts.oneroster} open={!forSchool}>
        <ol className="roster-steps">
          {texts.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Disclosure>
      {forSchool ? (
        <Disclosure summary={texts.names} open>
          <p>{texts.namesText}</p>
          <p>{texts.columns}</p>
        </Disclosure>
      ) : null}
      <p>
        {texts.samples}:{" "}
        {files.map((file, i) => (
          <span key={file}>
            {i > 0 ? " · " : null}
            <a href={`/api/v1/admin/roster/sample/${file}`} download>
              {texts.sample[file]}
            </a>
          </span>
        ))}
      </p>
    </div>
  );
}
