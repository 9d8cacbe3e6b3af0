import { Crumbs } from "@/components/ui/crumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import type { CredentialCluster, PlacedCredential } from "@/lib/catalog/queries/list-credentials";
import { fill, formatNumber, type Locale, plural } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { programTexts } from "../program-texts";
import { CredentialTable } from "./credential-table";

type Props = {
  locale: Locale;
  credentials: readonly PlacedCredential[];
  clusters: readonly CredentialCluster[];
  /** Its clusters are the filter, and its pathways stand beside each credential. */
  framework: string;
  cluster?: { id: string; title: string };
};

/** Credentials of every cluster, or of one, with their issuers and pathways. */
export function CredentialList({ locale, credentials, clusters, framework, cluster }: Props) {
  const texts = programTexts(locale).credentials;
  const { way, allClusters } = exploreTexts(locale);
  const title = cluster ? fill(texts.pageTitleFor, { cluster: cluster.title }) : texts.pageTitle;
  const own = clusters.filter(({ frameworkCode }) => frameworkCode === framework);
  const crumbs = [
    { href: `/${locale}/clusters/${framework}`, label: allClusters },
    ...(cluster ? [{ href: `/${locale}/clusters/${cluster.id}`, label: cluster.title }] : []),
    { label: texts.pageTitle },
  ];
  const rows = credentials.map((credential) => ({
    ...credential,
    pathways: nearest(credential, framework, cluster?.id),
  }));
  return (
    <div className="page listing">
      <Crumbs label={way} crumbs={crumbs} />
      <h1>{title}</h1>
      {credentials.length > 0 ? <p className="lede my-3">{plural(locale, credentials.length, texts.lede)}</p> : null}
      {own.length > 0 ? (
        <nav aria-label={texts.filter} className="no-print">
          <Disclosure summary={texts.filter}>
            <ul className="filter-links">
              <li>
                <a href={`/${locale}/credentials`} aria-current={cluster ? undefined : "page"}>
                  {texts.allClusters}
                </a>
              </li>
              {own.map(({ id, title: name, credentials: count }) => (
                <li key={id}>
                  <a href={`/${locale}/credentials/${id}`} aria-current={id === cluster?.id ? "page" : undefined}>
                    {name} <span className="num soft">{formatNumber(locale, count)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </Disclosure>
        </nav>
      ) : null}
      {rows.length > 0 ? (
        <CredentialTable credentials={rows} locale={locale} withPathways />
      ) : (
        <EmptyState
          title={texts.empty}
          text={texts.emptyText}
          href={`/${locale}/clusters/${cluster?.id ?? framework}`}
          action={cluster?.title ?? allClusters}
        />
      )}
    </div>
  );
}

/** The pathways of the cluster, or of the framework; a credential that has none there shows those it has. */
function nearest({ pathways }: PlacedCredential, framework: string, clusterId: string | undefined) {
  const own = pathways.filter(({ id, frameworkCode }) =>
    clusterId === undefined ? frameworkCode === framework : id.startsWith(`${clusterId}/`),
  );
  return own.length > 0 ? own : pathways;
}
