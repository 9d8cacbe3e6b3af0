import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CareerLevels } from "@/components/catalog/career-levels";
import { OccupationTable } from "@/components/catalog/occupation-table";
import { OtherPathways } from "@/components/catalog/other-pathways";
import { CarryOver, Counterparts } from "@/components/catalog/pathway/carry-over";
import { JumpList } from "@/components/catalog/pathway/jump-list";
import { PathwayCredentials } from "@/components/catalog/pathway/pathway-credentials";
import { PathwayGlance } from "@/components/catalog/pathway/pathway-glance";
import { PathwayPeople } from "@/components/catalog/pathway/pathway-people";
import { PathwayPrograms } from "@/components/catalog/pathway/pathway-programs";
import { StudyProgram } from "@/components/catalog/pathway/study-program";
import { PathwayBanner } from "@/components/catalog/pathway-banner";
import { PathwayLinePicture } from "@/components/catalog/pathway-line";
import { SaveButton } from "@/components/catalog/save-button";
import { programTexts } from "@/components/catalog/program-texts";
import { StripLine } from "@/components/catalog/strip-line";
import { catalogTexts } from "@/components/catalog/texts";
import { wageWords } from "@/components/catalog/wage-words";
import { WayUpWords } from "@/components/catalog/way-up-words";
import { PageFrame } from "@/components/layout/page-frame";
import { Note } from "@/components/ui/note";
import { Sheet } from "@/components/ui/sheet";
import { getNationalFigures } from "@/lib/catalog/queries/get-national-figures";
import { getPathway } from "@/lib/catalog/queries/get-pathway";
import { getPathwayPeople } from "@/lib/catalog/queries/get-pathway-people";
import { getSettings } from "@/lib/catalog/queries/get-settings";
import { getStudyProgram } from "@/lib/catalog/queries/get-study-program";
import { listPathwayCredentials } from "@/lib/catalog/queries/list-credentials";
import { listPathwayCounterparts, listPathwayNeighbours } from "@/lib/catalog/queries/list-pathway-neighbours";
import { listPathwayPrograms } from "@/lib/catalog/queries/list-pathway-programs";
import { listPublicPaths } from "@/lib/catalog/queries/list-public-paths";
import { layOutLine } from "@/lib/catalog/rules/pathway-line";
import { toLocale } from "@/lib/platform/texts";
import { pageMetadata } from "../../../../../page-metadata";

type Params = { locale: string; framework: string; cluster: string; pathway: string };
type Props = { params: Promise<Params> };

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await listPublicPaths()).flatMap((path) => {
    const [, section, framework, cluster, pathway] = path.split("/");
    return section === "clusters" && framework && cluster && pathway ? [{ framework, cluster, pathway }] : [];
  });
}

async function load(params: Props["params"]) {
  const { locale: segment, framework, cluster, pathway: slug } = await params;
  const locale = toLocale(segment);
  const pathway = (await getPathway(locale, `${framework}/${cluster}/${slug}`)) ?? notFound();
  return { locale, pathway, path: `/clusters/${pathway.id}` };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, pathway, path } = await load(params);
  return pageMetadata({ locale, path, title: pathway.title, description: pathway.summary });
}

export default async function PathwayPage({ params }: Props) {
  const { locale, pathway, path } = await load(params);
  const texts = catalogTexts(locale).pathway;
  const { title, letter, line, near, occupations } = pathway;
  const layout = layOutLine(occupations.map((each) => ({ ...each, note: wageWords(locale, each) ?? "" })));
  const heading = near ? texts.allNear : texts.all;
  const levels = programTexts(locale).levels;
  const [national, thresholds, courses, programs, credentials, people, neighbours, counterparts] = await Promise.all([
    getNationalFigures(),
    getSettings(),
    getStudyProgram(locale, pathway.id),
    listPathwayPrograms(locale, pathway.id, occupations),
    listPathwayCredentials(locale, pathway.id),
    getPathwayPeople(locale, pathway.id),
    listPathwayNeighbours(locale, pathway.id),
    listPathwayCounterparts(locale, pathway.id),
  ]);
  return (
    <PageFrame locale={locale} path={path} current="explore">
      <PathwayBanner pathway={pathway} locale={locale} />
      <div className="page pathway">
        <PathwayGlance pathway={pathway} thresholds={thresholds} national={national} locale={locale} />
        <JumpList
          locale={locale}
          parts={[
            courses.length > 0 && "study",
            "levels",
            "after",
            "credentials",
            "people",
            neighbours.length > 0 && "carry",
            "all",
          ]}
        />
        <section className="part first">
          <div className="part-head">
            <div>
              <h2>{texts.along}</h2>
              <p>
                {texts.intro} <WayUpWords way={layout.way} locale={locale} />
              </p>
            </div>
            <SaveButton
              kind="PATHWAY"
              id={pathway.id}
              back={`/${locale}${path}`}
              text={texts.save}
              saved={texts.saved}
              sign
            />
          </div>
          {near ? (
            <Note>
              <p>
                {texts.near} <a href={`/${locale}${near.path}`}>{near.title}</a>
              </p>
            </Note>
          ) : null}
          <Sheet>
            <div className="only-wide">
              <PathwayLinePicture layout={layout} pathway={title} line={line} locale={locale} moreHref="#all" />
            </div>
            <div className="only-narrow">
              <StripLine layout={layout} letter={letter} line={line} locale={locale} moreHref="#all" />
            </div>
          </Sheet>
        </section>
        <StudyProgram
          pathway={pathway}
          courses={courses}
          programs={programs}
          credentials={credentials}
          locale={locale}
        />
        <section className="part" id="levels">
          <h2>{levels.title}</h2>
          <p className="soft">{levels.intro}</p>
          <CareerLevels pathway={pathway} thresholds={thresholds} national={national} locale={locale} />
        </section>
        <PathwayPrograms pathway={pathway} levels={programs} locale={locale} />
        <PathwayCredentials pathway={pathway} credentials={credentials} locale={locale} />
        <PathwayPeople people={people} locale={locale} />
        <CarryOver neighbours={neighbours} locale={locale} />
        <section className="part no-print" id="all">
          <h2>{heading}</h2>
          <OccupationTable occupations={occupations} near={near !== null} locale={locale} label={heading} />
        </section>
        <OtherPathways pathway={pathway} locale={locale} />
        <Counterparts counterparts={counterparts} locale={locale} />
      </div>
    </PageFrame>
  );
}
