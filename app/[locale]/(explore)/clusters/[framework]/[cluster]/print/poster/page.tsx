import { Poster } from "@/components/catalog/print/poster";
import { PrintFrame } from "@/components/catalog/print/print-frame";
import { loadPrint, printMetadata, type PrintProps, shortAddress } from "../print-page";

// Made at the first request and kept: few of them are ever printed.
export const generateStaticParams = () => [];
export const revalidate = false;

export const generateMetadata = ({ params }: PrintProps) => printMetadata(params, "poster");

export default async function PosterPage({ params }: PrintProps) {
  const { locale, cluster, path } = await loadPrint(params, "poster");
  return (
    <PrintFrame locale={locale} cluster={cluster} path={path} kind="poster">
      <Poster locale={locale} cluster={cluster} address={shortAddress(cluster.id)} />
    </PrintFrame>
  );
}
