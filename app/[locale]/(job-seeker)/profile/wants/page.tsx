import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { formTexts } from "@/components/profiles/entry-form-props";
import { FieldForm } from "@/components/profiles/field-form";
import { profileTexts } from "@/components/profiles/profile-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { requireExplorer } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { toLocale } from "@/lib/platform/texts";
import { getProfile } from "@/lib/profiles/queries/get-profile";
import { horizons, payPers, wantedKinds } from "@/lib/profiles/rules/want";
import { saveWantsAction } from "../actions";

type Props = PageProps<"/[locale]/profile/wants">;

const path = "/profile/wants";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: profileTexts(toLocale((await params).locale)).wants.title };
}

export default async function WantsPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const explorer = await requireExplorer(locale, path);
  const texts = profileTexts(locale);
  const words = texts.wants;
  const { wants } = await getProfile(explorer);
  const choices = wantedKinds.map((kind) => ({
    name: `want-${kind}`,
    label: words.kinds[kind],
    as: "checkbox" as const,
  }));
  return (
    <PageFrame locale={locale} path={path} current="plan" person={{ name: explorer.name, home: homePath(explorer) }}>
      <div className="page part stack">
        <Crumbs
          crumbs={[{ href: `/${locale}/profile`, label: texts.title }, { label: words.title }]}
          label={texts.title}
        />
        <h1>{words.title}</h1>
        <p className="lede">{words.lede}</p>
        <FieldForm
          action={saveWantsAction.bind(null, locale)}
          fields={[
            ...choices,
            { name: "remote", label: words.remote, as: "checkbox" },
            { name: "payFrom", label: words.payFrom, short: true },
            {
              name: "payPer",
              label: words.payPer,
              as: "select",
              options: payPers.map((per) => ({ value: per, label: words.pers[per] })),
            },
            {
              name: "horizon",
              label: words.horizon,
              as: "select",
              options: [
                { value: "", label: words.horizonNone },
                ...horizons.map((stage) => ({ value: stage, label: words.horizons[stage] })),
              ],
            },
            { name: "freeFrom", label: words.freeFrom, type: "date", short: true },
          ]}
          values={{
            ...Object.fromEntries(wants.wanted.map((kind) => [`want-${kind}`, "yes"])),
            remote: wants.remote ? "yes" : "",
            payFrom: wants.payFrom === null ? "" : String(wants.payFrom),
            payPer: wants.payPer,
            horizon: wants.horizon ?? "",
            freeFrom: wants.freeFrom?.toISOString().slice(0, 10) ?? "",
          }}
          submit={texts.form.save}
          back={`/${locale}/profile`}
          texts={formTexts(texts)}
        />
      </div>
    </PageFrame>
  );
}
