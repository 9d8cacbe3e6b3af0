import type { Metadata } from "next";
import { CredentialList } from "@/components/catalog/pathway/credential-list";
import { programTexts } from "@/components/catalog/program-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { listCredentialClusters, listCredentials } from "@/lib/catalog/queries/list-credentials";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ locale: string }> };

const path = "/credentials";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { pageTitle, description } = programTexts(locale).credentials;
  return pageMetadata({ locale, path, title: pageTitle, description });
}

export default async function CredentialsPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const [credentials, clusters] = await Promise.all([listCredentials(locale), listCredentialClusters(locale)]);
  return (
    <PageFrame locale={locale} path={path} current="explore">
      <CredentialList
        locale={locale}
        credentials={credentials}
        clusters={clusters}
        framework={env.WAYMARK_DEFAULT_FRAMEWORK}
      />
    </PageFrame>
  );
}
