import type { Metadata } from "next";
import { boardTexts } from "@/components/plans/board-texts";
import { requireStudent } from "@/lib/accounts/current-user";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";
import { PlanFrame } from "../plan-frame";
import { StartSection } from "../start-section";

type Props = PageProps<"/[locale]/plan/start">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const texts = boardTexts(locale).start;
  return pageMetadata({ locale, path: "/plan/start", title: texts.title, description: texts.lede });
}

export default async function StartPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const student = await requireStudent(locale, "/plan/start");
  return (
    <PlanFrame locale={locale} path="/plan/start" person={student}>
      <StartSection locale={locale} student={student} query={await searchParams} />
    </PlanFrame>
  );
}
