import { PrintFrame } from "@/components/catalog/print/print-frame";
import { SkillSheet } from "@/components/catalog/print/skill-sheet";
import { getClusterRatings } from "@/lib/catalog/queries/get-cluster-print";
import { loadPrint, printMetadata, type PrintProps, shortAddress } from "../print-page";

// Made at the first request and kept: few of them are ever printed.
export const generateStaticParams = () => [];
export const revalidate = false;

export const generateMetadata = ({ params }: PrintProps) => printMetadata(params, "sheet");

export default async function SkillSheetPage({ params }: PrintProps) {
  const { locale, cluster, path } = await loadPrint(params, "sheet");
  const ratings = await getClusterRatings(locale, cluster.id);
  return (
    <PrintFrame locale={locale} cluster={cluster} path={path} kind="sheet">
      <SkillSheet locale={locale} cluster={cluster} ratings={ratings} address={shortAddress(cluster.id)} />
    </PrintFrame>
  );
}
