import { Brochure } from "@/components/catalog/print/brochure";
import { PrintFrame } from "@/components/catalog/print/print-frame";
import { getClusterBrochure } from "@/lib/catalog/queries/get-cluster-print";
import { loadPrint, printMetadata, type PrintProps, shortAddress } from "../print-page";

// Made at the first request and kept: few of them are ever printed.
export const generateStaticParams = () => [];
export const revalidate = false;

export const generateMetadata = ({ params }: PrintProps) => printMetadata(params, "brochure");

export default async function BrochurePage({ params }: PrintProps) {
  const { locale, cluster, path } = await loadPrint(params, "brochure");
  const data = await getClusterBrochure(locale, cluster.id);
  return (
    <PrintFrame locale={locale} cluster={cluster} path={path} kind="brochure">
      <Brochure locale={locale} cluster={cluster} data={data} address={shortAddress(cluster.id)} />
    </PrintFrame>
  );
}
