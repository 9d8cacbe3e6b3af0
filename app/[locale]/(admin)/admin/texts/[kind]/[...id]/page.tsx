import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { Outcome } from "@/components/admin/outcome";
import { textEditTexts } from "@/components/catalog/text-edit-texts";
import { CatalogTextForm } from "@/components/catalog/text-edit/text-form";
import { TextHistory } from "@/components/catalog/text-edit/text-history";
import { TextNotes } from "@/components/catalog/text-edit/text-notes";
import { textsPath } from "@/components/catalog/text-edit/text-things";
import { Tabs } from "@/components/ui/tabs";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { listNames } from "@/lib/accounts/queries";
import { homePath } from "@/lib/accounts/rules/roles";
import { getEditedText, getTextThing } from "@/lib/catalog/queries/get-edited-text";
import { listTitled } from "@/lib/catalog/queries/list-titled";
import { textOwners } from "@/lib/catalog/rules/text-fields";
import { longestText } from "@/lib/catalog/schema";
import { env } from "@/lib/platform/env";
import { fill, toLocale } from "@/lib/platform/texts";
import { bringBackTextAction, saveTextAction } from "../../actions";

type Props = PageProps<"/[locale]/admin/texts/[kind]/[...id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textEditTexts(toLocale((await params).locale)).list.title, robots: { index: false } };
}

const publicPath = { CLUSTER: "clusters", PATHWAY: "clusters", OCCUPATION: "occupations" } as const;

export default async function TextPage({ params, searchParams }: Props) {
  const { locale: segment, kind, id: parts } = await params;
  const locale = toLocale(segment);
  const id = parts.join("/");
  const owner = textOwners.find((each) => each.toLowerCase() === kind) ?? notFound();
  const path = textsPath({ owner, id });
  const administrator = await requireSiteAdministrator(locale, path);
  const thing = (await getTextThing(owner, id)) ?? notFound();
  const query = await searchParams;
  const field = thing.fields.find((each) => each === query.field) ?? thing.fields[0]!;
  const [text, titled] = await Promise.all([
    getEditedText({ owner, ownerId: id, field }),
    owner === "OCCUPATION" ? [] : listTitled(parts[0]!),
  ]);
  if (!text) notFound();
  const people =
    text.edits.length > 0
      ? await listNames(
          administrator,
          text.edits.map(({ byId }) => byId),
        )
      : [];
  const texts = textEditTexts(locale);
  const titles = {
    en: [thing.titleEn, ...titled.map(({ en }) => en)],
    es: [thing.titleEs, ...titled.map(({ es }) => es)],
  };
  const here = `/${locale}${path}`;
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="texts"
      title={locale === "es" ? thing.titleEs : thing.titleEn}
      lede={
        <>
          {fill("{kind}. ", { kind: texts.kinds[owner] })}
          <a href={`/${locale}/${publicPath[owner]}/${id}`}>{texts.edit.public}</a>
        </>
      }
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <Outcome locale={locale} query={query} words={texts} />
      <section className="part stack">
        {thing.fields.length > 1 ? (
          <Tabs
            label={texts.edit.texts}
            tabs={thing.fields.map((each) => ({
              href: `${here}?field=${each}`,
              label: texts.fields[each],
              current: each === field,
            }))}
          />
        ) : null}
        <h2>{texts.fields[field]}</h2>
        <p className="soft">{texts.edit.note}</p>
        <CatalogTextForm
          key={text.id}
          action={saveTextAction.bind(null, locale, text.id)}
          id={text.id}
          seen={text.edits[0]?.id ?? ""}
          shown={text.shown}
          labels={{ en: texts.edit.en, es: texts.edit.es }}
          hint={texts.hints[field]}
          notes={{
            en: <TextNotes locale={locale} language="en" text={text} titles={titles.en} />,
            es: <TextNotes locale={locale} language="es" text={text} titles={titles.es} />,
          }}
          longest={longestText}
          previewHref={`/${locale}/admin/texts/preview`}
          pageHref={`${here}?field=${field}`}
          texts={texts.edit}
          problems={texts.problems}
        />
      </section>
      <section className="part stack">
        <h2>{texts.history.title}</h2>
        <TextHistory
          locale={locale}
          text={text}
          names={new Map(people.map((person) => [person.id, person.name]))}
          timeZone={env.WAYMARK_TIME_ZONE}
          bringBack={(editId) => bringBackTextAction.bind(null, locale, text.id, editId)}
        />
      </section>
    </AdminFrame>
  );
}
