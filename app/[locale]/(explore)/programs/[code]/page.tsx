import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ProgramView } from "@/components/catalog/program/program-view";
import { programTexts } from "@/components/catalog/program-texts";
import { PageFrame } from "@/components/layout/page-frame";
import { getNationalFigures } from "@/lib/catalog/queries/get-national-figures";
import { getSettings } from "@/lib/catalog/queries/get-settings";
import { getTrainingProgram } from "@/lib/catalog/queries/get-training-program";
import { listFrameworks } from "@/lib/catalog/queries/list-frameworks";
import { fill, toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../page-metadata";

type Props = { params: Promise<{ locale: string; code: string }> };

// Made at the first request and kept: more than two thousand pages are too many for every build.
export const generateStaticParams = () => [];
export const revalidate = false;

const programOnce = cache(getTrainingProgram);

async function load(params: Props["params"]) {
  const { locale: segment, code } = await params;
  const locale = toLocale(segment);
  const program = (await programOnce(locale, code)) ?? notFound();
  return { locale, program, path: `/programs/${program.code}` };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, program, path } = await load(params);
  const { title } = program;
  return pageMetadata({
    locale,
    path,
    title,
    description: fill(programTexts(locale).program.description, { title }),
  });
}

export default async function ProgramPage({ params }: Props) {
  const { locale, program, path } = await load(params);
  const [national, thresholds, frameworks] = await Promise.all([
    getNationalFigures(),
    getSettings(),
    listFrameworks(locale),
  ]);
  return (
    <PageFrame locale={locale} path={path} current="explore">
      <ProgramView
        locale={locale}
        program={program}
        national={national}
        thresholds={thresholds}
        frameworks={frameworks}
      />
    </PageFrame>
  );
}
