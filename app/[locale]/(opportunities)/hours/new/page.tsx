import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { hoursTexts } from "@/components/opportunities/hours-texts";
import { FieldForm } from "@/components/profiles/field-form";
import { Crumbs } from "@/components/ui/crumbs";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { hoursIdSchema } from "@/lib/opportunities/hours-schema";
import { getPlacementChoices } from "@/lib/opportunities/queries/get-own-placement";
import { fill, toLocale } from "@/lib/platform/texts";
import { savePlacementAction } from "../actions";
import { placementFields, placementFormTexts } from "../placement-fields";

type Props = PageProps<"/[locale]/hours/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: hoursTexts(toLocale((await params).locale)).place.new, robots: { index: false } };
}

export default async function NewPlacementPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const explorer = await requireExplorer(locale, "/hours/new");
  const asked = hoursIdSchema.safeParse((await searchParams).application).data ?? null;
  const { rules, application } = await getPlacementChoices(explorer, asked);
  const texts = hoursTexts(locale);
  return (
    <PageFrame
      locale={locale}
      path="/hours/new"
      current="plan"
      person={{ name: explorer.name, home: homePath(explorer) }}
    >
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/hours`, label: texts.title }, { label: texts.place.new }]}
          label={texts.crumbs}
        />
        <h1>{texts.place.new}</h1>
        <p className="lede">{application ? fill(texts.place.from, application) : texts.place.newLede}</p>
        <FieldForm
          action={savePlacementAction.bind(null, locale, null)}
          fields={placementFields(locale, texts, rules)}
          values={{
            ...(application ? { title: application.title, organisation: application.organisation } : {}),
            ...(rules.length === 1 ? { ruleId: rules[0]!.id } : {}),
          }}
          hidden={application ? { applicationId: application.id } : {}}
          submit={texts.place.add}
          back={`/${locale}/hours`}
          texts={placementFormTexts(texts)}
        />
      </div>
    </PageFrame>
  );
}
