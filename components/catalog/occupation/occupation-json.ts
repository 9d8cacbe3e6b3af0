import type { OccupationFacts } from "@/lib/catalog/queries/get-occupation";

const fewSkills = 10;

/** The occupation as schema.org describes one, ready to stand in a script element. */
export function occupationJson(
  occupation: OccupationFacts,
  page: { url: string; description: string; language: string },
) {
  const { code, title, wageMedian, entryEducation, skills, otherTitles } = occupation;
  const data = {
    "@context": "https://schema.org",
    "@type": "Occupation",
    name: title,
    url: page.url,
    description: page.description,
    inLanguage: page.language,
    alternateName: otherTitles.slice(0, fewSkills).map((other) => other.title),
    occupationalCategory: {
      "@type": "CategoryCode",
      inCodeSet: { "@type": "CategoryCodeSet", name: "O*NET-SOC 2019" },
      codeValue: code,
    },
    occupationLocation: { "@type": "Country", name: "US" },
    ...(entryEducation && { educationRequirements: entryEducation.title }),
    ...(skills.length > 0 && {
      skills: skills
        .slice(0, fewSkills)
        .map((skill) => skill.title)
        .join(", "),
    }),
    ...(wageMedian !== null && {
      estimatedSalary: {
        "@type": "MonetaryAmountDistribution",
        name: "base",
        currency: "USD",
        duration: "P1Y",
        median: wageMedian,
      },
    }),
  };
  // A "<" in a title could end the script element.
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
