import type { ReactNode } from "react";
import { PageFrame } from "@/components/layout/page-frame";
import type { Choice } from "@/components/opportunities/offer-fields";
import { Crumbs } from "@/components/ui/crumbs";
import { homePath, type PartnerStaff } from "@/lib/accounts/rules/roles";
import { type OfferPlace, placeKey } from "@/lib/opportunities/rules/moderation";
import type { Locale } from "@/lib/platform/texts";

type Props = {
  locale: Locale;
  path: string;
  staff: PartnerStaff;
  /** Where it leads back to, and what it is called itself; a list has none. */
  crumbs?: [back: { href: string; label: string }, here: string];
  children: ReactNode;
};

/** The frame of staff's pages about partners and opportunities. */
export function StaffFrame({ locale, path, staff, crumbs, children }: Props) {
  return (
    <PageFrame locale={locale} path={path} person={{ name: staff.name, home: homePath(staff) }}>
      <div className="page part stack">
        {crumbs ? (
          <Crumbs
            crumbs={[{ href: `/${locale}${crumbs[0].href}`, label: crumbs[0].label }, { label: crumbs[1] }]}
            label={crumbs[0].label}
          />
        ) : null}
        {children}
      </div>
    </PageFrame>
  );
}

/** Places to choose from, the asked one first. */
export const placeChoices = (places: readonly OfferPlace[], asked: unknown, everyone: string): Choice[] =>
  [...places]
    .sort((a, b) => Number(placeKey(b) === asked) - Number(placeKey(a) === asked))
    .map((place) => ({ value: placeKey(place), label: place.name ?? everyone }));

/** An address that says these things, without those that are not said. */
export function withQuery(path: string, query: Record<string, string | undefined>): string {
  const said = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value] as [string, string]] : []));
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said).toString()}`;
}
