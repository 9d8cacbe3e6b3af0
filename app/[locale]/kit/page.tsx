import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { toLocale } from "@/lib/platform/texts";
import { Colours } from "./colours";
import { Controls } from "./controls";
import { Pieces } from "./pieces";
import { States } from "./states";

export const metadata = { title: "Kit", robots: { index: false } };

/** Every shared piece of the look on one page, in development only. */
export default async function KitPage({ params }: { params: Promise<{ locale: string }> }) {
  if (process.env.NODE_ENV === "production") notFound();
  const locale = toLocale((await params).locale);
  return (
    <PageFrame locale={locale} path="/kit">
      <div className="page">
        <h1 className="mt-6">Kit</h1>
        <Colours />
        <Controls />
        <States />
      </div>
      <Pieces />
    </PageFrame>
  );
}
