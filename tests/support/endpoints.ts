// Every page, route and action that exists, as the file system knows them.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const app = path.resolve(import.meta.dirname, "../../app");

const files = readdirSync(app, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));

const source = (file: string) => readFileSync(path.join(app, file), "utf8");

/** "[locale]/(student)/home": one for each page.tsx. */
export const pagesThere = files.filter((file) => file.endsWith("/page.tsx")).map((file) => path.posix.dirname(file));

/** "POST api/v1/saved": one for each exported method of a route.ts. */
export const routesThere = files
  .filter((file) => /(^|\/)route\.ts$/.test(file))
  .flatMap((file) => {
    const text = source(file);
    const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].filter((method) =>
      new RegExp(
        `export (async )?(function|const) ${method}\\b|\\bas ${method}\\b|\\{[^}]*\\b${method}\\b[^}]*\\} from`,
      ).test(text),
    );
    return methods.map((method) => `${method} ${path.posix.dirname(file)}`);
  });

/** "[locale]/(student)/plan/actions.ts#startPlanAction": one for each exported server action. */
export const actionsThere = files
  .filter((file) => file.endsWith("actions.ts"))
  .flatMap((file) =>
    [...source(file).matchAll(/export (?:async function|const) (\w+)/g)].map(([, name]) => `${file}#${name}`),
  );
