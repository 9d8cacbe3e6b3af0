// Who may use whom, decided by the words of an import alone: eslint's import/no-restricted-paths takes a minute for this.
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const bare = (file) =>
  path
    .relative(root, file)
    .replaceAll("\\", "/")
    .replace(/\.(ts|tsx|js|mjs)$/, "");
const isWithin = (file, place) => file === place || file.startsWith(`${place}/`);
const every = (one) => [one].flat();

const place = (text, under = "") => bare(path.join(root, under, text));

const read = ({ target, from, except = [], message }) => ({
  targets: every(target).map((each) => place(each)),
  from: every(from).map((each) => place(each)),
  except: except.map((each) => place(each, from)),
  message,
});

/** The rule, with zones like those of import/no-restricted-paths: { target, from, except (within from), message }. */
export const arrows = (zones) => {
  const all = zones.map(read);
  return {
    meta: { type: "problem", schema: [] },
    create(context) {
      const file = bare(context.filename);
      const here = all.filter(({ targets }) => targets.some((target) => isWithin(file, target)));
      if (here.length === 0) return {};
      const look = ({ source }) => {
        const text = source?.value;
        if (typeof text !== "string" || !/^(@\/|\.)/.test(text)) return;
        const used = text.startsWith("@/") ? place(text.slice(2)) : bare(path.resolve(context.filename, "..", text));
        for (const { from, except, message } of here)
          if (from.some((each) => isWithin(used, each)) && !except.some((each) => isWithin(used, each)))
            context.report({ node: source, message });
      };
      return {
        ImportDeclaration: look,
        ExportNamedDeclaration: look,
        ExportAllDeclaration: look,
        ImportExpression: look,
      };
    },
  };
};
