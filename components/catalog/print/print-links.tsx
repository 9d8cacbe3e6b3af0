import type { Locale } from "@/lib/platform/texts";
import { printTexts } from "../print-texts";
import { printKinds } from "./print-kinds";

/** What a cluster prints as, each with what to expect. */
export function PrintLinks({ locale, clusterId }: { locale: Locale; clusterId: string }) {
  const texts = printTexts(locale).links;
  return (
    <section className="part no-print">
      <h2>{texts.title}</h2>
      <p className="soft">{texts.intro}</p>
      <ul className="print-links">
        {printKinds.map((kind) => (
          <li key={kind}>
            <a href={`/${locale}/clusters/${clusterId}/print/${kind}`}>
              <span className={`paper ${kind}-icon`} aria-hidden="true" />
              {texts[kind]}
            </a>
            <span className="sm soft">{texts[`${kind}Hint`]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
