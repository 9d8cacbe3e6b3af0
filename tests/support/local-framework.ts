import { insertRow } from "./owner";

/**
 * Lays out a local grouping as an administrator would make it: "care" is a cluster of the 16 and a single pathway of
 * another, "farm" a cluster of the 14, and nothing stands in "empty" yet.
 */
export async function insertLocalFramework(code: string) {
  const words = { clusterTerm: ["academy", "academia"], pathwayTerm: ["pathway", "ruta"] };
  await insertRow("Framework", {
    code,
    kind: "GROUPING",
    titleEn: "Our academies",
    titleEs: "Nuestras academias",
    ...Object.fromEntries(
      Object.entries(words).flatMap(([key, [en, es]]) => [
        [`${key}En`, en],
        [`${key}Es`, es],
        [`${key}PluralEn`, en],
        [`${key}PluralEs`, es],
      ]),
    ),
    position: 99,
    source: "A district of the test",
    local: true,
  });
  for (const [position, slug] of ["care", "farm", "empty"].entries())
    await insertRow("ClusterGroup", {
      id: `${code}/${slug}`,
      frameworkCode: code,
      slug,
      titleEn: slug,
      titleEs: slug,
      position,
    });
  await insertRow("ClusterGroupMember", {
    groupId: `${code}/care`,
    clusterId: "national-16/health-science",
    position: 0,
  });
  await insertRow("ClusterGroupPathway", {
    groupId: `${code}/care`,
    pathwayId: "national-16/human-services/counseling-mental-health-services",
    position: 0,
  });
  await insertRow("ClusterGroupMember", {
    groupId: `${code}/farm`,
    clusterId: "national-14/agriculture",
    position: 0,
  });
}
