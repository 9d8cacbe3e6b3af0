import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { guideRoles, guideTexts } from "@/components/schools/guide-texts";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../page-metadata";

type Props = PageProps<"/[locale]/guides">;

const path = "/guides";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const { title, description } = guideTexts(locale);
  return pageMetadata({ locale, path, title, description });
}

export default async function GuidesPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const texts = guideTexts(locale);
  return (
    <PageFrame locale={locale} path={path}>
      <div className="page part stack">
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        <ul className="rel wide">
          {guideRoles.map((role) => (
            <li key={role}>
              <a href={`/${locale}${path}/${role}`}>{texts.roles[role].title}</a>
              <p className="soft sm">{texts.roles[role].lede}</p>
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  );
}
