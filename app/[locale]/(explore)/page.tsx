import { PageFrame } from "@/components/layout/page-frame";
import { layoutTexts } from "@/components/layout/texts";
import { toLocale } from "@/lib/platform/texts";

export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = toLocale((await params).locale);
  return (
    <PageFrame locale={locale} path="">
      <div className="page">
        <h1>{layoutTexts(locale).home.headline}</h1>
      </div>
    </PageFrame>
  );
}
