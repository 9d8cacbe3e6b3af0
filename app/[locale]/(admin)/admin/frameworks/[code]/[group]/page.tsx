import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { ConfirmForm } from "@/components/admin/confirm-form";
import { Outcome, problemOf } from "@/components/admin/outcome";
import { PartsForm } from "@/components/admin/parts-form";
import { adminTexts } from "@/components/admin/texts";
import { TextForm } from "@/components/admin/text-form";
import { Disclosure } from "@/components/ui/disclosure";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { getLocalFramework } from "@/lib/catalog/queries/get-local-framework";
import { listNationalParts } from "@/lib/catalog/queries/list-national-parts";
import { fill, toLocale } from "@/lib/platform/texts";
import { removeGroupAction, saveGroupTitlesAction, savePartsAction } from "../../actions";

type Props = PageProps<"/[locale]/admin/frameworks/[code]/[group]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: adminTexts(toLocale((await params).locale)).frameworks.title, robots: { index: false } };
}

export default async function LocalGroupPage({ params, searchParams }: Props) {
  const { locale: segment, code, group: slug } = await params;
  const locale = toLocale(segment);
  const path = `/admin/frameworks/${code}/${slug}`;
  const administrator = await requireSiteAdministrator(locale, path);
  const { framework } = (await getLocalFramework(code)) ?? notFound();
  const group = framework.groups.find((each) => each.slug === slug) ?? notFound();
  const [query, national] = await Promise.all([searchParams, listNationalParts(locale)]);
  const { frameworks: texts, form } = adminTexts(locale);
  const es = locale === "es";
  const title = es ? group.titleEs : group.titleEn;
  const unsure = query.problem === "confirm-missing" ? problemOf(query, texts) : null;
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="frameworks"
      title={title}
      lede={texts.partsLede}
      above={[{ path: `/admin/frameworks/${code}`, label: es ? framework.titleEs : framework.titleEn }]}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      {unsure ? null : <Outcome locale={locale} query={query} words={texts} />}
      <PartsForm
        locale={locale}
        framework={framework}
        group={group}
        national={national}
        action={savePartsAction.bind(null, locale, code, slug)}
      />
      <Disclosure summary={texts.groupNames}>
        <TextForm
          prefix="titles-"
          action={saveGroupTitlesAction.bind(null, locale, code, slug)}
          fields={[
            { name: "titleEn", label: texts.groupTitleEn, defaultValue: group.titleEn, short: true },
            { name: "titleEs", label: texts.groupTitleEs, defaultValue: group.titleEs, short: true },
          ]}
          submit={texts.saveTitles}
          quiet
          texts={form}
          problems={texts.problems}
        />
      </Disclosure>
      <Disclosure summary={texts.remove} open={unsure !== null}>
        <ConfirmForm
          id="remove"
          action={removeGroupAction.bind(null, locale, code, slug)}
          sure={fill(texts.removeSure, { group: title })}
          submit={texts.remove}
          problem={unsure === null ? undefined : { summary: form.summary, message: unsure }}
        />
      </Disclosure>
    </AdminFrame>
  );
}
