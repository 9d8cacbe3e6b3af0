import { CareerLevels } from "@/components/catalog/career-levels";
import { OccupationTable } from "@/components/catalog/occupation-table";
import { OtherPathways } from "@/components/catalog/other-pathways";
import { PathwayBanner } from "@/components/catalog/pathway-banner";
import { PathwayLinePicture } from "@/components/catalog/pathway-line";
import { AtSchool } from "@/components/catalog/pathway/at-school";
import { CarryOver, Counterparts } from "@/components/catalog/pathway/carry-over";
import { JumpList } from "@/components/catalog/pathway/jump-list";
import { PathwayCredentials } from "@/components/catalog/pathway/pathway-credentials";
import { PathwayGlance } from "@/components/catalog/pathway/pathway-glance";
import { PathwayPeople } from "@/components/catalog/pathway/pathway-people";
import { PathwayPrograms } from "@/components/catalog/pathway/pathway-programs";
import { StudyProgram } from "@/components/catalog/pathway/study-program";
import { programTexts } from "@/components/catalog/program-texts";
import { SaveButton } from "@/components/catalog/save-button";
import { LinkedText } from "@/components/catalog/story/linked-text";
import { Story } from "@/components/catalog/story/story";
import { StripLine } from "@/components/catalog/strip-line";
import { catalogTexts } from "@/components/catalog/texts";
import { wageWords } from "@/components/catalog/wage-words";
import { WayUpWords } from "@/components/catalog/way-up-words";
import { Note } from "@/components/ui/note";
import { Sheet } from "@/components/ui/sheet";
import { getNationalFigures } from "@/lib/catalog/queries/get-national-figures";
import type { PathwayDetails } from "@/lib/catalog/queries/get-pathway";
import { getPathwayPeople } from "@/lib/catalog/queries/get-pathway-people";
import { getSettings } from "@/lib/catalog/queries/get-settings";
import { getStudyProgram } from "@/lib/catalog/queries/get-study-program";
import { listPathwayCredentials } from "@/lib/catalog/queries/list-credentials";
import { listPathwayCounterparts, listPathwayNeighbours } from "@/lib/catalog/queries/list-pathway-neighbours";
import { listPathwayPrograms } from "@/lib/catalog/queries/list-pathway-programs";
import type { OwnTexts } from "@/lib/catalog/queries/list-texts";
import { listTitled } from "@/lib/catalog/queries/list-titled";
import { layOutLine } from "@/lib/catalog/rules/pathway-line";
import type { Locale } from "@/lib/platform/texts";

type Props = { locale: Locale; pathway: PathwayDetails; texts: OwnTexts };

/** The page of a pathway below the header, with these texts. */
export async function PathwayBody({ locale, pathway, texts: stories }: Props) {
  const path = `/clusters/${pathway.id}`;
  const texts = catalogTexts(locale).pathway;
  const { title, letter, line, near, occupations } = pathway;
  const layout = layOutLine(occupations.map((each) => ({ ...each, note: wageWords(locale, each) ?? "" })));
  const heading = near ? texts.allNear : texts.all;
  const levels = programTexts(locale).levels;
  const [national, thresholds, courses, programs, credentials, people, neighbours, counterparts, titled] =
    await Promise.all([
      getNationalFigures(),
      getSettings(),
      getStudyProgram(locale, pathway.id),
      listPathwayPrograms(locale, pathway.id, occupations),
      listPathwayCredentials(locale, pathway.id),
      getPathwayPeople(locale, pathway.id),
      listPathwayNeighbours(locale, pathway.id),
      listPathwayCounterparts(locale, pathway.id),
      listTitled(pathway.cluster.frameworkCode),
    ]);
  return (
    <>
      <PathwayBanner pathway={pathway} locale={locale} />
      <div className="page pathway">
        <PathwayGlance pathway={pathway} thresholds={thresholds} national={national} locale={locale} />
        <JumpList
          locale={locale}
          parts={[
            (courses.length > 0 || stories.LEARN !== undefined) && "study",
            "levels",
            "after",
            "credentials",
            "people",
            (neighbours.length > 0 || stories.NEXT !== undefined) && "carry",
            "all",
          ]}
        />
        <Story locale={locale} hue={pathway.cluster.hue} texts={stories} first />
        <section className={stories.PEOPLE === undefined ? "part first" : "part"}>
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
          learn={stories.LEARN}
          locale={locale}
        />
        <section className="part" id="levels">
          <h2>{levels.title}</h2>
          <p className="soft">{levels.intro}</p>
          <CareerLevels pathway={pathway} thresholds={thresholds} national={national} locale={locale} />
        </section>
        <PathwayPrograms pathway={pathway} levels={programs} after={stories.AFTER} locale={locale} />
        <PathwayCredentials pathway={pathway} credentials={credentials} locale={locale} />
        <PathwayPeople people={people} locale={locale} />
        <AtSchool locale={locale} path={path} />
        <CarryOver
          neighbours={neighbours}
          next={stories.NEXT ? <LinkedText locale={locale} text={stories.NEXT} titled={titled} own={path} /> : null}
          locale={locale}
        />
        <section className="part no-print" id="all">
          <h2>{heading}</h2>
          <OccupationTable occupations={occupations} near={near !== null} locale={locale} label={heading} />
        </section>
        <OtherPathways pathway={pathway} locale={locale} />
        <Counterparts counterparts={counterparts} locale={locale} />
      </div>
    </>
  );
}
