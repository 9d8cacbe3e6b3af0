/** The page beside the catalogue's files that says where each comes from and under which licence. */
export const sourcesPage = ({
  onetVersion,
  years,
  wageYear,
}: {
  onetVersion: string;
  years: string;
  wageYear: number;
}) => `# Where the catalogue comes from

Written by \`npm run catalog:build\`. What comes from a source are facts and figures only: codes, titles,
ratings, counts and wages. No descriptions or other sentences of the sources are here.

- \`occupations.tsv\`: an occupation with title, job zone and strongest interests. O\\*NET ${onetVersion} (CC BY 4.0).
- \`projections.tsv\`: employment, growth, openings a year, median wage, and what entry takes: schooling, experience,
  training; first for all jobs, then by SOC code. BLS Employment Projections ${years}, table 1.2 (public domain).
- \`wages.tsv\`: wages and employment by area and SOC code. BLS Occupational Employment and Wage Statistics, national,
  May ${wageYear} (public domain).
- \`interests.tsv\`: six interest ratings, 1 to 7 (scale OI). O\\*NET ${onetVersion} (CC BY 4.0).
- \`knowledge-importance.tsv\`, \`knowledge-level.tsv\`: 33 ratings, importance 1 to 5 and level 0 to 7. O\\*NET
  ${onetVersion} (CC BY 4.0).
- \`skill-importance.tsv\`, \`skill-level.tsv\`: 35 ratings, the same. O\\*NET ${onetVersion} (CC BY 4.0).
- \`work-styles.tsv\`: 16 ratings, importance 1 to 5. O\\*NET ${onetVersion} (CC BY 4.0).
- \`education-shares.tsv\`: percent of workers by required education (RL), experience (RW), training at the workplace (PT)
  and on the job (OJ). O\\*NET ${onetVersion} (CC BY 4.0).
- \`titles.tsv\`: the other titles of an occupation, those that workers reported first. O\\*NET ${onetVersion} (CC BY 4.0).
- \`related.tsv\`: related occupations, nearest first. O\\*NET ${onetVersion} (CC BY 4.0).
- \`crosswalk.tsv\`: the clusters and pathways in which the sources place an O\\*NET-SOC or six-digit code. 16 clusters:
  O\\*NET OnLine (CC BY 4.0). 14 clusters: Advance CTE, SOC workbook, September 2025 (facts).
- \`programs.tsv\`, \`program-occupations.tsv\`: programs after high school and the occupations (SOC) that they prepare for.
  NCES, CIP 2020 and its crosswalk to SOC 2018 (public domain).
- \`program-places.tsv\`: where the 2024 framework places a program. Advance CTE, CIP workbook, September 2025 (facts).
- \`school-courses.tsv\`: codes and titles of school courses. NCES, SCED version 12 (public domain).
- \`programs/\`: school courses by grade, credentials, organisations and ideas for each pathway, chosen and written by
  hand for Waymark (Apache-2.0). Credentials name who issues them; Spanish course titles are ours.
- \`finders.json\`: public places outside Waymark to look for work and training: their addresses, and names and sentences
  written by hand for Waymark (Apache-2.0). Nothing of theirs is copied. The addresses are as publicly known; no
  program tries them, and an administrator changes them.
- \`release.json\`: the versions of the sources.
- \`texts/\`: what is told of occupations, clusters and pathways, in English and Spanish, written for Waymark
  (Apache-2.0) and never overwritten; no sentence is from a source. How they were made: below.
- \`terms/\`: names, Spanish titles and one-line summaries, written by hand for Waymark (Apache-2.0) and never
  overwritten. Names of clusters and pathways: Advance CTE. Names of interests, knowledge, skills and work styles: O\\*NET.
  Missouri's path names: as its schools publish them; which cluster falls under which path is not verified.

## What is joined when it is loaded

Each file comes from one source, so that an administrator can import a newer release of one of them alone
(\`npm run catalog:import\`); the imports are kept in the database, over these files.

- An occupation that a crosswalk does not name stands where its broad group does, else where most occupations of the
  same six digits do. Such a place is marked as inferred.
- Where wages or outlook exist only for the six-digit code or a broad group (terms/broad-groups.json, the groups that
  BLS counts as one), they are carried with that code in \`projectionFrom\` or \`wageFrom\`. Of two median wages the newer
  counts, of the same year that of the projections.
- A pathway that no crosswalk fills names a neighbour in terms/pathways.json (\`nearOf\`).
- A median that is known only as "239,200 or more" has "Y" in \`wageMedianAtLeast\`; \`topCodedFrom\` is the percentile
  from which on a wage is that or more. An empty field is unknown.
- Ratings are carried as published, also those that O\\*NET marks as less certain.

## How the texts were made

Each text was written for its own occupation, cluster or pathway from the facts in these files and from common knowledge
of the work; the Spanish is a text of its own, not a translation. Tests hold all of them to their length, reading level,
language and difference from each other (\`tests/unit/catalog\`: occupation-summaries, cluster-texts, text-words).

- Occupations were written in five parts. Of each, 5 percent were read again beside their titles and knowledge ratings;
  about 60 summaries were corrected.
- Clusters and pathways were written in four parts. Of each, 5 percent were read again beside the occupations that stand
  in them and the schooling that these ask for; about 25 texts were corrected.
- Then 20 pages in each language were picked at random and read as a whole; what was false, flat or stiff was rewritten.
- No native speaker of Spanish has read the Spanish yet.

An administrator's edit of a text lies over these files, in the database; a new load leaves it in place.

## Attribution

This site includes information from the O\\*NET ${onetVersion} Database by the U.S. Department of Labor, Employment and
Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O\\*NET® is a trademark of USDOL/ETA. Waymark has
modified some of this information: selected, joined and averaged it. USDOL/ETA has not approved, endorsed, or tested
these modifications.

Which occupations belong to which of the 16 clusters is from O\\*NET OnLine, USDOL/ETA, under the CC BY 4.0 license.

Employment, wages and typical entry education: U.S. Bureau of Labor Statistics.

The National Career Clusters Framework is a work of Advance CTE; its cluster, pathway and occupation lists are used as
facts. Waymark is not affiliated with Advance CTE.
`;
