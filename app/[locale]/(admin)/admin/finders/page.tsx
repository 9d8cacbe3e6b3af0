import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { Outcome } from "@/components/admin/outcome";
import { TextForm } from "@/components/admin/text-form";
import { finderFields } from "@/components/opportunities/finder-fields";
import { FinderTable } from "@/components/opportunities/finder-table";
import { finderTexts } from "@/components/opportunities/finder-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { listStates } from "@/lib/opportunities/imports/list-states";
import { listKeptFinders } from "@/lib/opportunities/queries/list-finders";
import { fill, toLocale } from "@/lib/platform/texts";
import { endFinderAction, moveFinderAction, resumeFinderAction, saveFinderAction } from "./actions";

type Props = PageProps<"/[locale]/admin/finders">;

const path = "/admin/finders";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: finderTexts(toLocale((await params).locale)).admin.title, robots: { index: false } };
}

export default async function AdminFindersPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSiteAdministrator(locale, path);
  const query = await searchParams;
  const finders = await listKeptFinders(administrator);
  const edited = finders.find(({ id }) => id === query.edit);
  const texts = finderTexts(locale).admin;
  const here = `/${locale}${path}`;
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="finders"
      title={texts.title}
      lede={texts.lede}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <Outcome locale={locale} query={query} words={texts} />
      <section className="part stack">
        <h2>{texts.list}</h2>
        {finders.length === 0 ? (
          <EmptyState title={texts.none} text={texts.noneText} />
        ) : (
          <FinderTable
            locale={locale}
            finders={finders}
            editHref={(id) => `${here}?edit=${id}#edit`}
            actions={{
              move: moveFinderAction.bind(null, locale),
              end: endFinderAction.bind(null, locale),
              resume: resumeFinderAction.bind(null, locale),
            }}
          />
        )}
      </section>
      <section className="part stack" id="edit">
        <h2>{edited ? fill(texts.edit, { title: locale === "es" ? edited.titleEs : edited.titleEn }) : texts.add}</h2>
        <p className="soft">{texts.addressHint}</p>
        <TextForm
          key={edited?.id ?? "new"}
          prefix="finder-"
          action={saveFinderAction.bind(null, locale, edited?.id ?? null)}
          fields={finderFields(locale, edited, listStates(locale))}
          submit={texts.save}
          texts={texts.form}
          problems={texts.problems}
        />
        {edited ? (
          <p>
            <a href={here}>{texts.cancel}</a>
          </p>
        ) : null}
      </section>
    </AdminFrame>
  );
}
