import { parseArgs } from "node:util";
import { buildCatalog } from "../build-catalog";
import { CatalogFileError } from "../build/delimited";

const usage = `npm run catalog:build -- --onet DIR --clusters DIR --bls DIR [--cip DIR] [--sced DIR]
                                [--out prisma/catalog] [--onet-version 29.3]

  --onet      an O*NET text release (Occupation Data.txt, Interests.txt, ...)
  --clusters  national-16-onet-soc*.csv and framework-2024-soc*.csv; frameworks.json is checked where it is there
  --bls       employment-projections*.csv (table 1.2) and oews-national*.csv
  --cip       cip*tidy*.csv (titles) and CIP*SOC*.csv (crosswalk); --clusters then has framework-2024-cip*.csv
  --sced      sced-v*.csv in UTF-8`;

function run(): number {
  try {
    const { values } = parseArgs({
      options: {
        onet: { type: "string" },
        clusters: { type: "string" },
        bls: { type: "string" },
        cip: { type: "string" },
        sced: { type: "string" },
        out: { type: "string", default: "prisma/catalog" },
        "onet-version": { type: "string" },
      },
    });
    const { onet, clusters, bls, cip, sced, out } = values;
    if (!onet || !clusters || !bls) {
      console.error(usage);
      return 2;
    }
    for (const line of buildCatalog({ onet, clusters, bls, cip, sced, out, onetVersion: values["onet-version"] })) {
      console.log(line);
    }
    return 0;
  } catch (error) {
    if (error instanceof CatalogFileError) console.error(error.message);
    else if (error instanceof TypeError) console.error(`${error.message}\n\n${usage}`);
    else throw error;
    return 1;
  }
}

process.exitCode = run();
