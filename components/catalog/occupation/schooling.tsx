import type { OccupationFacts } from "@/lib/catalog/queries/get-occupation";
import { schoolShares, schoolStages } from "@/lib/catalog/rules/school-shares";
import { fill, formatPercent, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { SchoolSteps } from "../school-steps";

/** The school that the job takes, as its workers see it and as most people start; nothing where neither is known. */
export function Schooling({ locale, occupation }: { locale: Locale; occupation: OccupationFacts }) {
  const { school } = exploreTexts(locale).occupation;
  const { entryEducation, onTheJobTraining } = occupation;
  const shares = schoolShares(occupation.educationShares);
  const most = schoolStages[shares.indexOf(Math.max(...shares))];
  if (most === undefined && !entryEducation) return null;
  const sentences = [
    most === undefined
      ? school.unknown
      : fill(school.asked, {
          school: school.said[most],
          share: formatPercent(locale, Math.round(Math.max(...shares))),
        }),
    ...(entryEducation ? [fill(school.entry, { school: entryEducation.title })] : []),
    ...(onTheJobTraining && onTheJobTraining.key !== "none"
      ? [fill(school.training, { training: onTheJobTraining.title })]
      : []),
  ];
  return (
    <section>
      <h2>{school.title}</h2>
      <p className="soft mt-2">{sentences.join(" ")}</p>
      <SchoolSteps locale={locale} shares={shares} />
    </section>
  );
}
