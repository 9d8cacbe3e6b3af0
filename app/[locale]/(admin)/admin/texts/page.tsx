import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { Outcome } from "@/components/admin/outcome";
import { textEditTexts } from "@/components/catalog/text-edit-texts";
import { TextThings } from "@/components/catalog/text-edit/text-things";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Pager } from "@/components/ui/pager";
import { PlainButton } from "@/components/ui/sign";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listTextThings } from "@/lib/catalog/queries/list-text-things";
import { textOwners } from "@/lib/catalog/rules/text-fields";
import { readTextSearch } from "@/lib/catalog/schema";
import { env } from "@/lib/platform/env";
import { plural, toLocale } from "@/lib/platform/texts";

type Props = PageProps<"/[locale]/admin/texts">;

const path = "/admin/texts";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: textEditTexts(toLocale((await params).locale)).list.title, robots: { index: false } };
}

export default async function TextsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSiteAdministrator(locale, path);
  const query = await searchParams;
  const search = readTextSearch(query);
  const { things, next } = await listTextThings(search);
  const { list: texts, kinds, done, problems } = textEditTexts(locale);
  const href = (after: string) => {
    const asked = { q: search.text, kind: search.owner ?? "", show: search.edited ? "edited" : "", after };
    const said = Object.entries(asked).filter(([, value]) => value !== "");
    return `/${locale}${path}?${new URLSearchParams(said).toString()}`;
  };
  const bare = search.edited && search.text === "" && search.owner === null;
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="texts"
      title={texts.title}
      lede={texts.lede}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <Outcome locale={locale} query={query} words={{ done, problems }} />
      <section className="part stack">
        <form action={`/${locale}${path}`} className="text-find" role="search">
          <Field name="q" label={texts.search} defaultValue={search.text} type="search" maxLength={80} />
          <Field as="select" name="kind" label={texts.kind} defaultValue={search.owner ?? ""}>
            <option value="">{texts.all}</option>
            {textOwners.map((owner) => (
              <option key={owner} value={owner}>
                {kinds[owner]}
              </option>
            ))}
          </Field>
          <Field as="select" name="show" label={texts.show} defaultValue={search.edited ? "edited" : ""}>
            <option value="">{texts.everything}</option>
            <option value="edited">{texts.edited}</option>
          </Field>
          <PlainButton>{texts.find}</PlainButton>
        </form>
        {things.length === 0 ? (
          <EmptyState
            title={bare ? texts.emptyEdited : texts.empty}
            text={bare ? texts.emptyEditedText : texts.emptyText}
          />
        ) : (
          <>
            <TextThings locale={locale} things={things} timeZone={env.WAYMARK_TIME_ZONE} />
            <Pager
              shown={plural(locale, things.length, texts.shown)}
              next={next === null ? undefined : { href: href(next), label: texts.next }}
              first={search.after === null ? undefined : { href: href(""), label: texts.first }}
            />
          </>
        )}
      </section>
    </AdminFrame>
  );
}
