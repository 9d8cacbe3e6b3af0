import type { Metadata } from "next";
import { OpenDataPage } from "@/components/catalog/open-data/open-data-page";
import { openDataTexts } from "@/components/catalog/open-data-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { getRelease } from "@/lib/catalog/queries/get-release";
import { listOpenData, openDataAddress } from "@/lib/catalog/queries/open-data";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ locale: string }> };

const path = "/open-data";
const exampleId = "29-1141.00";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, description } = openDataTexts(locale);
  return pageMetadata({ locale, path, title, description });
}

/** As it is served, its lists cut after the second value. */
const shorten = (_: string, value: unknown) =>
  Array.isArray(value) && value.length > 2 ? [...value.slice(0, 2), "…"] : value;

export default async function OpenDataRoute({ params }: Props) {
  const locale = toLocale((await params).locale);
  const [release, [object]] = await Promise.all([getRelease(), listOpenData("occupations", { id: exampleId })]);
  return (
    <PageFrame locale={locale} path={path}>
      <OpenDataPage
        locale={locale}
        base={openDataAddress()}
        onetVersion={release?.onetVersion ?? ""}
        example={object ? { url: object.url, text: JSON.stringify(object, shorten, 2) } : null}
      />
    </PageFrame>
  );
}
