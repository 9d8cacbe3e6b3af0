import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { Outcome } from "@/components/admin/outcome";
import { TextForm } from "@/components/admin/text-form";
import { adminTexts } from "@/components/admin/texts";
import { rulesTexts } from "@/components/plans/rules-texts";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { requireAdministrator } from "@/lib/accounts/current-user";
import { homePath, isSiteAdministrator } from "@/lib/accounts/rules/roles";
import { listRuleSets, ownersOf, type RuleSetRow } from "@/lib/plans/queries/list-rule-sets";
import { toLocale } from "@/lib/platform/texts";
import { startRulesAction } from "./actions";

type Props = PageProps<"/[locale]/admin/rules">;

const path = "/admin/rules";
const tones = { DRAFT: "info", PUBLISHED: "ok", WITHDRAWN: "warn" } as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: rulesTexts(toLocale((await params).locale)).admin.title, robots: { index: false } };
}

export default async function RulesPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireAdministrator(locale, path);
  const [query, sets] = await Promise.all([searchParams, listRuleSets(administrator)]);
  const { admin: texts } = rulesTexts(locale);
  const site = isSiteAdministrator(administrator);
  const stateOf = ({ state, published }: RuleSetRow) =>
    state === "DRAFT" && published ? texts.inUseAndDraft : texts.states[state];
  const kinds = site ? (["DISTRICT", "SUPPLEMENT", "STATE"] as const) : (["DISTRICT", "SUPPLEMENT"] as const);
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="rules"
      title={texts.title}
      lede={texts.lede}
      alone={!site}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <Outcome locale={locale} query={query} words={texts} />
      <section className="part stack">
        <h2>{texts.listCaption}</h2>
        <Table
          caption={texts.listCaption}
          captionHidden
          rows={sets}
          rowKey={({ code }) => code}
          columns={[
            {
              key: "set",
              label: texts.columnSet,
              cell: ({ code, title }) => <a href={`/${locale}${path}/${code}`}>{title[locale] || title.en}</a>,
            },
            { key: "kind", label: texts.columnKind, cell: ({ kind }) => texts.kinds[kind] },
            { key: "owner", label: texts.columnOwner, cell: ({ schoolName }) => schoolName ?? texts.everyone },
            {
              key: "state",
              label: texts.columnState,
              cell: (set) => <Badge tone={tones[set.state]}>{stateOf(set)}</Badge>,
            },
          ]}
        />
      </section>
      <section className="part stack">
        <h2>{texts.startTitle}</h2>
        <p>{texts.startText}</p>
        <TextForm
          prefix="start-"
          action={startRulesAction.bind(null, locale)}
          fields={[
            { name: "titleEn", label: texts.titleEn, short: true },
            { name: "titleEs", label: texts.titleEs, short: true },
            {
              name: "kind",
              label: texts.fieldKind,
              choices: kinds.map((kind) => ({ value: kind, label: texts.kinds[kind] })),
            },
            {
              name: "parentCode",
              label: texts.fieldParent,
              defaultValue: sets.find(({ kind, published }) => kind === "STATE" && published)?.code ?? "",
              choices: [
                ...sets
                  .filter(({ kind, published }) => kind !== "SUPPLEMENT" && published)
                  .map(({ code, title }) => ({ value: code, label: title[locale] })),
                { value: "", label: texts.noParent },
              ],
            },
            {
              name: "schoolId",
              label: texts.fieldOwner,
              choices: [
                ...ownersOf(administrator).map(({ id, name }) => ({ value: id, label: name })),
                ...(site ? [{ value: "", label: texts.everyone }] : []),
              ],
            },
          ]}
          submit={texts.start}
          quiet
          texts={adminTexts(locale).form}
          problems={texts.problems}
        />
      </section>
    </AdminFrame>
  );
}
