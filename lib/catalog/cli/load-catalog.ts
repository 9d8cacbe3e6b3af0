import { CatalogFileError } from "../build/delimited";
import { loadCatalog } from "../load-catalog";

const connectionString = process.env.CATALOG_DATABASE_URL ?? process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;

async function run(): Promise<number> {
  if (!connectionString) {
    console.error("No database: set CATALOG_DATABASE_URL, DATABASE_OWNER_URL or DATABASE_URL.");
    return 2;
  }
  try {
    const { changed, onetVersion, rows } = await loadCatalog({ connectionString });
    console.log(
      changed
        ? `Catalogue loaded: ${rows} rows, O*NET ${onetVersion}.`
        : `Catalogue is up to date (O*NET ${onetVersion}).`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof CatalogFileError)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = await run();
