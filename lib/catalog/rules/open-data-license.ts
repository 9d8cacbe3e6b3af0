export const openDataLicense = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };

/** What whoever passes the data on must say; in English, as the sources ask for it. */
export const openDataAttributions = (onetVersion: string): string[] => [
  `This data includes information from the O*NET ${onetVersion} Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Waymark has modified some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications.`,
  "Wages and employment projections: U.S. Bureau of Labor Statistics.",
  "Names of clusters and pathways: Advance CTE. Waymark is not affiliated with Advance CTE.",
  "Programs (CIP) and school courses (SCED): National Center for Education Statistics.",
];
