import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { deskWords } from "@/app/[locale]/slip-views";
import { PageFrame } from "@/components/layout/page-frame";
import { approvalTexts } from "@/components/plans/approval-texts";
import { ClassInterests } from "@/components/schools/class-interests";
import { ClassShare } from "@/components/schools/class-share";
import { SlipDesk } from "@/components/schools/class-slip-desk";
import { ClassStudents } from "@/components/schools/class-students";
import { classTexts } from "@/components/schools/class-texts";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Sign } from "@/components/ui/sign";
import { requireClassStaff } from "@/lib/accounts/current-user";
import { hasRole, homePath } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import { classPageSchema } from "@/lib/counseling/class-schema";
import { getClass } from "@/lib/counseling/queries/get-class";
import { fill, formatNumber, plural, toLocale } from "@/lib/platform/texts";
import { classIdSchema } from "@/lib/schools/slip-schema";
import { newCodeAction } from "./actions";

type Props = PageProps<"/[locale]/classes/[classId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: classTexts(toLocale((await params).locale)).list.title };
}

export default async function ClassPage({ params, searchParams }: Props) {
  const { locale: segment, classId } = await params;
  const locale = toLocale(segment);
  const path = `/classes/${classId}`;
  const staff = await requireClassStaff(locale, path);
  const id = classIdSchema.safeParse(classId);
  const { after } = classPageSchema.parse(await searchParams);
  const found = id.success ? await getClass(staff, id.data, { after }) : null;
  if (!found) notFound();
  const titles = await listNamed(locale, { clusters: found.picture.clusters.map((cluster) => cluster.id) });
  const { list, one: texts } = classTexts(locale);
  const n = (value: number) => formatNumber(locale, value);
  return (
    <PageFrame locale={locale} path={path} person={{ name: staff.name, home: homePath(staff) }}>
      <div className="page part stack class-page">
        <Crumbs
          crumbs={[{ href: `/${locale}/classes`, label: list.title }, { label: found.title }]}
          label={texts.crumbs}
        />
        <div className="part-head">
          <div>
            <h1>{found.title}</h1>
            <p className="lede">
              {[
                plural(locale, found.size, texts.students),
                found.kind === "program" ? texts.program : null,
                found.grade === null ? null : fill(texts.grade, { n: n(found.grade) }),
                found.schoolName,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          <Sign href={`/${locale}${path}/slips`} size="small">
            {texts.slips}
          </Sign>
        </div>
        {found.students.length === 0 ? (
          <EmptyState
            level={2}
            title={texts.emptyTitle}
            text={texts.emptyText}
            {...(found.kind === "class" ? { href: `/${locale}${path}/slips#board`, action: texts.emptyAction } : {})}
          />
        ) : (
          <>
            <p>
              <ClassShare
                value={found.done}
                all={found.size}
                words={fill(texts.progress, { done: n(found.done), all: n(found.size) })}
              />
            </p>
            <SlipDesk action={newCodeAction.bind(null, locale, found.id)} words={deskWords(locale)}>
              <ClassStudents
                locale={locale}
                timeZone={found.timeZone}
                students={found.students}
                states={approvalTexts(locale).state}
                opensPlans={hasRole(staff, "EDUCATOR")}
              />
            </SlipDesk>
            {found.size > found.students.length ? (
              <Pager
                shown={fill(texts.shown, { n: n(found.students.length), all: n(found.size) })}
                next={
                  found.next
                    ? { href: `/${locale}${path}?after=${encodeURIComponent(found.next)}`, label: texts.next }
                    : undefined
                }
                first={after === undefined ? undefined : { href: `/${locale}${path}`, label: texts.first }}
              />
            ) : null}
            <ClassInterests locale={locale} picture={found.picture} titles={titles} />
          </>
        )}
      </div>
    </PageFrame>
  );
}
