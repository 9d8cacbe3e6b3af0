import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { LocalList } from "@/components/admin/local-list";
import { NamesForm } from "@/components/admin/names-form";
import { Outcome } from "@/components/admin/outcome";
import { adminTexts } from "@/components/admin/texts";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listLocalFrameworks } from "@/lib/catalog/queries/list-local-frameworks";
import { toLocale } from "@/lib/platform/texts";
import { startFrameworkAction } from "./actions";

type Props = PageProps<"/[locale]/admin/frameworks">;

const path = "/admin/frameworks";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: adminTexts(toLocale((await params).locale)).frameworks.title, robots: { index: false } };
}

export default async function FrameworksPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSiteAdministrator(locale, path);
  const [query, frameworks] = await Promise.all([searchParams, listLocalFrameworks()]);
  const texts = adminTexts(locale).frameworks;
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="frameworks"
      title={texts.title}
      lede={texts.lede}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <Outcome locale={locale} query={query} words={texts} />
      <section className="part stack">
        <h2>{texts.listTitle}</h2>
        <LocalList locale={locale} frameworks={frameworks} />
      </section>
      <section className="part stack">
        <h2>{texts.newTitle}</h2>
        <NamesForm locale={locale} prefix="new-" action={startFrameworkAction.bind(null, locale)} />
      </section>
    </AdminFrame>
  );
}
