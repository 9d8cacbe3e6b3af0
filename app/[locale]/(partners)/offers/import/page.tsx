import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { ImportForm } from "@/components/opportunities/import-form";
import { importFormTexts } from "@/components/opportunities/import-form-texts";
import { ImportSamples } from "@/components/opportunities/import-samples";
import { importTexts } from "@/components/opportunities/import-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { Note } from "@/components/ui/note";
import { requirePartnerStaff } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { neededColumns, offerHeader, ownColumns } from "@/lib/opportunities/imports/csv-columns";
import { offerPlaces, placeKey } from "@/lib/opportunities/rules/moderation";
import { fill, toLocale } from "@/lib/platform/texts";
import { importOpportunitiesAction } from "./actions";

type Props = PageProps<"/[locale]/offers/import">;

const path = "/offers/import";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: importTexts(toLocale((await params).locale)).title, robots: { index: false } };
}

const count = (value: string | string[] | undefined) =>
  typeof value === "string" && /^\d{1,4}$/.test(value) ? value : "0";

export default async function ImportOffersPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const staff = await requirePartnerStaff(locale, path);
  const query = await searchParams;
  const texts = importTexts(locale);
  const places = offerPlaces(staff).map((place) => ({
    value: placeKey(place),
    label: place.name ?? texts.everyone,
    moderates: place.moderates,
  }));
  const needed: readonly string[] = neededColumns;
  return (
    <PageFrame locale={locale} path={path} person={{ name: staff.name, home: homePath(staff) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/offers`, label: texts.crumb }, { label: texts.title }]}
          label={texts.crumb}
        />
        <h1>{texts.title}</h1>
        {query.done === "applied" ? (
          <div role="status">
            <Note tone="ok">
              <p>
                {fill(texts.applied, { new: count(query.new), changed: count(query.changed) })}{" "}
                <a href={`/${locale}/offers`}>{texts.toList}</a>
              </p>
            </Note>
          </div>
        ) : null}
        <p className="lede">{texts.lede}</p>
        <ImportForm
          action={importOpportunitiesAction.bind(null, locale)}
          back={`/${locale}/offers`}
          places={places}
          texts={importFormTexts(locale)}
        />
        <ImportSamples
          locale={locale}
          columns={ownColumns.map((field) => ({ field, header: offerHeader(field), must: needed.includes(field) }))}
        />
      </div>
    </PageFrame>
  );
}
