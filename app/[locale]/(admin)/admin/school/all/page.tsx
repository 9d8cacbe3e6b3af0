import type { Metadata } from "next";
import { AccountForm } from "@/components/accounts/account-form";
import { accountTexts } from "@/components/accounts/texts";
import { AdminFrame } from "@/components/admin/admin-frame";
import { TextForm } from "@/components/admin/text-form";
import { RowForm } from "@/components/schools/row-form";
import { structureTexts } from "@/components/schools/structure-texts";
import { Told } from "@/components/schools/told";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Pager } from "@/components/ui/pager";
import { PlainButton } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import { requireSiteAdministrator } from "@/lib/accounts/current-user";
import { homePath } from "@/lib/accounts/rules/roles";
import { now } from "@/lib/platform/clock";
import { fill, plural, toLocale } from "@/lib/platform/texts";
import { listSchools } from "@/lib/schools/queries/list-schools";
import { rowSchema } from "@/lib/schools/structure-schema";
import { textOf } from "../../school-of";
import {
  closeSchoolAction,
  createDistrictAction,
  createSchoolAction,
  endAdministratorAction,
  inviteAdministratorAction,
  nameAdministratorAction,
  openSchoolAction,
  resumeAdministratorAction,
} from "./actions";

type Props = PageProps<"/[locale]/admin/school/all">;

const path = "/admin/school/all";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: structureTexts(toLocale((await params).locale)).all.title, robots: { index: false } };
}

export default async function AllSchoolsPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const administrator = await requireSiteAdministrator(locale, path);
  const query = await searchParams;
  const [q, after] = [textOf(query, "q"), textOf(query, "after")];
  const manage = rowSchema.safeParse({ id: query.manage }).data?.id ?? null;
  const { schools, next, managed, districts } = await listSchools(
    administrator,
    { q, after: after || null, manage },
    now(),
  );
  const { all: texts, staff, frame: words, form, problems } = structureTexts(locale);
  const here = `/${locale}${path}`;
  const ask = (more: Record<string, string>) => `${here}?${new URLSearchParams({ ...(q ? { q } : {}), ...more })}`;
  const accountWords = accountTexts(locale).form;
  const login = { kind: "text", name: "login", label: staff.loginField } as const;
  return (
    <AdminFrame
      locale={locale}
      path={path}
      area="schools"
      title={texts.title}
      lede={texts.lede}
      person={{ name: administrator.name, home: homePath(administrator) }}
    >
      <Told locale={locale} query={query} undo={resumeAdministratorAction.bind(null, locale)} />
      {managed ? (
        <section className="part stack" id="manage">
          <h2>{fill(texts.manage, { school: managed.name })}</h2>
          <p>{texts.nameText}</p>
          {managed.administrators.map(({ membershipId, name }) => (
            <RowForm
              key={membershipId}
              action={endAdministratorAction.bind(null, locale, managed.id)}
              fields={{ id: membershipId }}
              label={fill(texts.endRight, { name })}
            />
          ))}
          <h3>{staff.addTitle}</h3>
          <AccountForm
            prefix="add-"
            action={nameAdministratorAction.bind(null, locale, managed.id)}
            fields={[login]}
            submit={texts.nameAdministrator}
            texts={accountWords}
            problems={problems}
          />
          <h3>{staff.inviteTitle}</h3>
          <AccountForm
            prefix="invite-"
            action={inviteAdministratorAction.bind(null, locale, managed.id)}
            fields={[{ kind: "text", name: "name", label: staff.name }, login]}
            submit={staff.invite}
            done={{ title: staff.madeTitle, text: staff.made }}
            texts={accountWords}
            problems={problems}
          />
        </section>
      ) : null}
      <section className="part stack">
        <form action={here} method="get" className="find-form">
          <Field name="q" label={texts.find} defaultValue={q} autoComplete="off" />
          <PlainButton>{form.find}</PlainButton>
        </form>
        {schools.length === 0 ? (
          <EmptyState level={2} title={texts.empty} text={texts.emptyText} />
        ) : (
          <>
            <Table
              caption={texts.title}
              captionHidden
              rows={schools}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "name",
                  label: texts.school,
                  cell: ({ name, closedAt }) => (
                    <>
                      {name} {closedAt ? <Badge tone="warn">{texts.closed}</Badge> : null}
                    </>
                  ),
                },
                {
                  key: "district",
                  label: texts.district,
                  cell: ({ districtName }) => districtName ?? <span className="soft">{texts.noDistrict}</span>,
                },
                {
                  key: "administrators",
                  label: texts.administrators,
                  cell: ({ id, name, administrators }) => (
                    <a href={ask({ manage: id })}>
                      {administrators.map((each) => each.name).join(", ") || texts.nobody}
                      <span className="vh">. {fill(texts.manage, { school: name })}</span>
                    </a>
                  ),
                },
                {
                  key: "act",
                  label: texts.closed,
                  cell: ({ id, name, closedAt }) => (
                    <RowForm
                      action={(closedAt ? openSchoolAction : closeSchoolAction).bind(null, locale)}
                      fields={{ id }}
                      label={closedAt ? texts.open : texts.close}
                      of={name}
                    />
                  ),
                },
              ]}
            />
            <Pager
              shown={plural(locale, schools.length, words.shown)}
              next={next ? { href: ask({ after: next }), label: words.next } : undefined}
              first={after ? { href: ask({}), label: words.first } : undefined}
            />
          </>
        )}
      </section>
      <section className="part stack" id="school">
        <h2>{texts.addSchool}</h2>
        <TextForm
          prefix="school-"
          action={createSchoolAction.bind(null, locale)}
          submit={form.add}
          texts={form}
          problems={problems}
          fields={[
            { name: "name", label: texts.name },
            {
              name: "districtId",
              label: texts.district,
              short: true,
              choices: [
                { value: "", label: texts.noDistrict },
                ...districts.map(({ id, name }) => ({ value: id, label: name })),
              ],
            },
          ]}
        />
      </section>
      <section className="part stack" id="district">
        <h2>{texts.addDistrict}</h2>
        <TextForm
          prefix="district-"
          quiet
          action={createDistrictAction.bind(null, locale)}
          submit={form.add}
          texts={form}
          problems={problems}
          fields={[{ name: "name", label: texts.name }]}
        />
      </section>
    </AdminFrame>
  );
}
