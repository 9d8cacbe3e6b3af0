import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/layout/page-frame";
import { Guide } from "@/components/schools/guide";
import { guideRoles, guideTexts } from "@/components/schools/guide-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";

type Props = PageProps<"/[locale]/guides/[role]">;

export const dynamicParams = false;
export const generateStaticParams = () => guideRoles.map((role) => ({ role }));

const find = (role: string) => guideRoles.find((each) => each === role);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, role: asked } = await params;
  const locale = toLocale(segment);
  const role = find(asked);
  if (!role) return {};
  const { title, lede } = guideTexts(locale).roles[role];
  return pageMetadata({ locale, path: `/guides/${role}`, title, description: lede });
}

export default async function GuidePage({ params }: Props) {
  const { locale: segment, role: asked } = await params;
  const locale = toLocale(segment);
  const role = find(asked) ?? notFound();
  const texts = guideTexts(locale);
  return (
    <PageFrame locale={locale} path={`/guides/${role}`}>
      <div className="page part stack">
        <Crumbs
          label={texts.crumbs}
          crumbs={[{ href: `/${locale}/guides`, label: texts.all }, { label: texts.roles[role].title }]}
        />
        <Guide locale={locale} role={role} />
      </div>
    </PageFrame>
  );
}
