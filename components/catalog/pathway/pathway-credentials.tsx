import type { PathwayDetails } from "@/lib/catalog/queries/get-pathway";
import type { Credential } from "@/lib/catalog/queries/list-credentials";
import { fill, type Locale } from "@/lib/platform/texts";
import { programTexts } from "../program-texts";
import { CredentialTable } from "./credential-table";

type Props = { pathway: PathwayDetails; credentials: readonly Credential[]; locale: Locale };

/** The credentials of a pathway, and the way to those of its cluster. */
export function PathwayCredentials({ pathway, credentials, locale }: Props) {
  const texts = programTexts(locale).credentials;
  const { id, title } = pathway.cluster;
  return (
    <section className="part" id="credentials">
      <h2>{texts.title}</h2>
      <p className="soft">{credentials.length > 0 ? texts.pathwayIntro : texts.none}</p>
      {credentials.length > 0 ? <CredentialTable credentials={credentials} locale={locale} /> : null}
      <p className="sm footnote no-print">
        <a href={`/${locale}/credentials/${id}`}>{fill(texts.seeCluster, { cluster: title })}</a>
      </p>
    </section>
  );
}
