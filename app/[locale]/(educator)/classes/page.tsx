import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { ClassList } from "@/components/schools/class-list";
import { classTexts } from "@/components/schools/class-texts";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { requireClassStaff } from "@/lib/accounts/current-user";
import { homePath, schoolsOf } from "@/lib/accounts/rules/roles";
import { classPageSchema } from "@/lib/counseling/class-schema";
import { listClasses } from "@/lib/counseling/queries/list-classes";
import { plural, toLocale } from "@/lib/platform/texts";

type Props = PageProps<"/[locale]/classes">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: classTexts(toLocale((await params).locale)).list.title };
}

export default async function ClassesPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const path = "/classes";
  const staff = await requireClassStaff(locale, path);
  const { after } = classPageSchema.parse(await searchParams);
  const { classes, next } = await listClasses(staff, { after });
  const { list: texts } = classTexts(locale);
  const address = (from: string) => `/${locale}${path}?after=${encodeURIComponent(from)}`;
  return (
    <PageFrame locale={locale} path={path} person={{ name: staff.name, home: homePath(staff) }}>
      <div className="page part stack">
        <h1>{texts.title}</h1>
        <p className="lede">{texts.lede}</p>
        {classes.length === 0 ? (
          <EmptyState level={2} title={texts.emptyTitle} text={texts.emptyText} />
        ) : (
          <>
            <ClassList
              locale={locale}
              classes={classes}
              schools={schoolsOf(staff, "EDUCATOR", "SCHOOL_ADMINISTRATOR").length > 1}
            />
            <Pager
              shown={plural(locale, classes.length, texts.shown)}
              next={next ? { href: address(next), label: texts.next } : undefined}
            />
          </>
        )}
        <p className="no-print">
          <a className="link" href={`/${locale}/curriculum`}>
            {texts.curriculum}
          </a>
        </p>
      </div>
    </PageFrame>
  );
}
