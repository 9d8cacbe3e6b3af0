import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { defineConfig, globalIgnores } from "eslint/config";
import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import { arrows } from "./tests/support/arrows-rule.mjs";

// Which domain may use which. Everything else between domains is composed in app/.
const neighbours = {
  accounts: [],
  catalog: [],
  schools: ["accounts"],
  survey: ["accounts", "catalog", "schools"],
  plans: ["accounts", "catalog", "schools"],
  opportunities: ["accounts", "catalog", "schools", "plans"],
  profiles: ["accounts", "catalog", "schools", "plans", "survey", "opportunities"],
  counseling: ["accounts", "catalog", "schools", "survey", "plans", "opportunities", "profiles"],
};

const domainZones = Object.entries(neighbours).flatMap(([domain, allowed]) => [
  {
    target: `./lib/${domain}`,
    from: "./lib",
    except: [domain, "platform", ...allowed].map((name) => `./${name}`),
    message: `lib/${domain} may use only: ${["platform", ...allowed].join(", ")}.`,
  },
  {
    target: `./components/${domain}`,
    from: "./components",
    except: [domain, "ui", "layout", ...(domain === "catalog" ? [] : ["catalog"])].map((name) => `./${name}`),
    message: "A domain's components share through components/ui and the catalogue's pictures, not with each other.",
  },
]);

const zones = [
  { target: "./lib", from: ["./app", "./components"], message: "lib never knows about pages or components." },
  {
    target: "./components",
    from: "./app",
    message: "A page hands its components what they need, actions included.",
  },
  {
    target: ["./app", "./components"],
    from: ["./lib/platform/db.ts", "./prisma/migrations"],
    message: "Only lib talks to the database.",
  },
  {
    target: "./lib/platform",
    from: "./lib",
    // The supervisor must know which files the catalogue is made of before anything is installed.
    except: ["./platform", "./catalog/checksum.mjs"],
    message: "platform knows no domain.",
  },
  {
    target: "./components/ui",
    from: "./lib",
    except: ["./platform/texts.ts"],
    message: "components/ui knows no domain.",
  },
  {
    target: "./components/ui",
    from: "./components",
    except: ["./ui"],
    message: "components/ui knows no domain.",
  },
  ...domainZones,
];

// React's compiler takes half of the time, and has something to say only about what runs in the browser.
const runsInBrowser =
  /^"use client"|\buse(State|Reducer|Ref|Memo|Callback|Effect|LayoutEffect|Transition|Optimistic|ActionState)\b/m;
const inBrowser = globSync("{app,components}/**/*.{ts,tsx}", { cwd: import.meta.dirname })
  .filter((file) => runsInBrowser.test(readFileSync(path.join(import.meta.dirname, file), "utf8")))
  .map((file) => file.replaceAll("\\", "/").replaceAll(/[[\]()]/g, "?"));
const aboutHooks = /^react-hooks\//;
const aboutComponents = /^(react|jsx-a11y)\//;

const narrowed = (config) => {
  const entries = Object.entries(config.rules ?? {});
  const pick = (fits) => Object.fromEntries(entries.filter(([name]) => fits(name)));
  return [
    { ...config, rules: pick((name) => !aboutHooks.test(name) && !aboutComponents.test(name)) },
    { files: ["**/*.tsx"], rules: pick((name) => aboutComponents.test(name) || name === "react-hooks/rules-of-hooks") },
    { files: inBrowser, rules: pick((name) => aboutHooks.test(name)) },
  ];
};

const serverOnly = {
  selector: "Program:not(:has(ImportDeclaration[source.value='server-only']))",
  message: 'Commands and queries start with `import "server-only"`.',
};

const rawClient = {
  regex: "/platform/db$",
  allowTypeImports: true,
  message: "Personal data has one door: withActor. The raw client is for the catalogue and the platform.",
};

const skippedTests = {
  selector:
    "CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo)$/][arguments.0.type='Literal']",
  message: "A test runs, or it says aloud at run time why it cannot.",
};

export default defineConfig([
  ...[...nextVitals, ...nextTypescript].flatMap(narrowed),
  globalIgnores([
    ".next*/**",
    "next-env.d.ts",
    "prisma/generated/**",
    ".waymark/**",
    "test-results/**",
    "playwright-report/**",
  ]),
  {
    files: ["**/*.{js,mjs,ts,tsx}"],
    plugins: { house: { rules: { arrows: arrows(zones) } } },
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@next/next/no-html-link-for-pages": "off",
      "@next/next/no-location-assign-relative-destination": "off",
      "house/arrows": "error",
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "Program:has(> ExpressionStatement[directive='use client']) ImportDeclaration[importKind!='type'][source.value=/^(?!@\\u002Flib\\u002Fplatform).*texts$/]",
          message: "Texts are read on the server and handed on as props: a dictionary never reaches the browser.",
        },
      ],
    },
  },
  {
    files: ["lib/*/rules/**", "lib/*/schema.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(next|react|server-only|node:)|/platform/(?!(texts|result)$)|/generated/client",
              message: "Rules are pure: no framework, no database, no clock.",
            },
          ],
        },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Pass the time in." },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "Pass the time in." },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Pass randomness in." },
      ],
    },
  },
  {
    files: ["lib/*/*.ts", "lib/*/queries/*.ts"],
    ignores: ["lib/*/schema.ts", "lib/platform/*.ts"],
    rules: { "no-restricted-syntax": ["error", serverOnly] },
  },
  {
    files: ["lib/**/*.ts", "app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}"],
    ignores: ["lib/catalog/**", "lib/platform/**", "lib/*/cli/**", "lib/*/rules/**", "lib/*/schema.ts"],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns: [rawClient] }] },
  },
  {
    files: ["app/**/actions.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "ExportNamedDeclaration > FunctionDeclaration:not(:has(CallExpression[callee.name=/^(require|getCurrent)[A-Z]/]))",
          message: "An action is a public endpoint: call require… first, or disable this line with the reason.",
        },
        { selector: "ExportNamedDeclaration > FunctionDeclaration[id.name!=/Action$/]", message: "Name it …Action." },
      ],
    },
  },
  {
    files: ["components/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^@/lib/(?!platform/(texts|form-state)|[a-z]+/(rules/|schema$))",
              allowTypeImports: true,
              message: "Components are given data; they never ask for it.",
            },
          ],
        },
      ],
    },
  },
  { files: ["**/*.mjs"], rules: { "import/no-anonymous-default-export": "off" } },
  { files: ["lib/platform/**", "tests/**"], rules: { "react-hooks/rules-of-hooks": "off" } },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  { files: ["tests/**"], rules: { "no-restricted-syntax": ["error", skippedTests] } },
]);
