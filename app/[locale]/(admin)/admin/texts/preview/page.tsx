import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { textEditTexts } from "@/components/catalog/text-edit-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { Note } from "@/components/ui/note";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getCluster } from "@/lib/catalog/queries/get-cluster";
import { getOccupation } from "@/lib/catalog/queries/get-occupation";
import { getPathway } from "@/lib/catalog/queries/get-pathway";
import { getTexts } from "@/lib/catalog/queries/list-texts";
import { readTextId, type TextKey } from "@/lib/catalog/rules/text-fields";
import { catalogTextSchema } from "@/lib/catalog/schema";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { ClusterBody } from "../../../../(explore)/clusters/[framework]/[cluster]/cluster-body";
import { PathwayBody } from "../../../../(explore)/clusters/[framework]/[cluster]/[pathway]/pathway-body";
import { OccupationBody } from "../../../../(explore)/occupations/[code]/occupation-body";

type Props = PageProps<"/[locale]/admin/texts/preview">;

const path = "/admin/texts/preview";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textEditTexts(toLocale((await params).locale)).previewPage.title, robots: { index: false } };
}

/** The public page with one text put in place of what it says now. */
async function bodyOf(locale: Locale, { owner, ownerId, field }: TextKey, text: string | undefined) {
  if (owner === "OCCUPATION") {
    const occupation = (await getOccupation(locale, ownerId)) ?? notFound();
    return <OccupationBody locale={locale} occupation={text ? { ...occupation, summary: text } : occupation} />;
  }
  const texts = { ...(await getTexts(locale, owner, ownerId)), ...(text ? { [field]: text } : {}) };
  if (owner === "CLUSTER") {
    const cluster = (await getCluster(locale, ownerId)) ?? notFound();
    return <ClusterBody locale={locale} cluster={cluster} texts={texts} />;
  }
  const pathway = (await getPathway(locale, ownerId)) ?? notFound();
  return <PathwayBody locale={locale} pathway={pathway} texts={texts} />;
}

export default async function TextPreviewPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSiteAdministrator(locale, path);
  const query = await searchParams;
  const key = readTextId(String(query.id ?? "")) ?? notFound();
  const typed = catalogTextSchema.safeParse(query);
  const texts = textEditTexts(locale).previewPage;
  const other = locale === "en" ? "es" : "en";
  const same = new URLSearchParams(
    ["id", "en", "es"].map((name) => [name, typeof query[name] === "string" ? query[name] : ""]),
  );
  return (
    <PageFrame
      locale={locale}
      path={`${path}?${same.toString()}`}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <div className="page text-preview-bar no-print">
        <Note tone="warn">
          <p>
            {texts.bar} {texts.close}
          </p>
          <p>
            <a href={`/${other}${path}?${same.toString()}`}>{texts.other}</a>
          </p>
        </Note>
      </div>
      {await bodyOf(locale, key, typed.success ? typed.data[locale] : undefined)}
    </PageFrame>
  );
}
