import { Table, type Column } from "@/components/ui/table";
import type { Credential, PlacedCredential } from "@/lib/catalog/queries/list-credentials";
import { type Locale, plural } from "@/lib/platform/texts";
import { programTexts } from "../program-texts";
import { LeavingLink } from "./leaving-link";

type Props =
  | { credentials: readonly Credential[]; locale: Locale; withPathways?: false }
  | { credentials: readonly PlacedCredential[]; locale: Locale; withPathways: true };

/** How often a credential must be renewed, in words. */
export function renewalWords(locale: Locale, years: number | null): string {
  const texts = programTexts(locale).credentials;
  if (years === null) return texts.unknown;
  return years === 0 ? texts.never : plural(locale, years, texts.renewals);
}

/** Credentials with who gives them; the notes under it explain the arrow and what is not known. */
export function CredentialTable(props: Props) {
  const { credentials, locale } = props;
  const texts = programTexts(locale);
  const { credentials: heads, study } = texts;
  const columns: Column<Credential>[] = [
    {
      key: "name",
      label: heads.name,
      cell: ({ id, name, language }) => (
        <span id={id} lang={language === locale ? undefined : language}>
          {name}
        </span>
      ),
    },
    {
      key: "issuer",
      label: heads.issuer,
      cell: ({ issuer, issuerUrl }) => (
        <LeavingLink href={issuerUrl} locale={locale}>
          {issuer}
        </LeavingLink>
      ),
    },
    { key: "kind", label: heads.kind, cell: ({ kind }) => heads.kinds[kind] },
    { key: "stage", label: heads.stage, cell: ({ stage }) => study.stages[stage] },
    { key: "renewal", label: heads.renewal, cell: ({ renewalYears }) => renewalWords(locale, renewalYears) },
  ];
  const shared = {
    caption: heads.title,
    captionHidden: true,
    rowKey: ({ id }: Credential) => id,
    className: "credentials",
  };
  return (
    <>
      {props.withPathways ? (
        <Table {...shared} columns={[...columns, pathwayColumn(locale)]} rows={props.credentials} />
      ) : (
        <Table {...shared} columns={columns} rows={props.credentials} />
      )}
      <p className="xs soft footnote">
        {credentials.some(({ issuerUrl }) => issuerUrl !== null) ? (
          <span className="no-print">{texts.leavesNote} </span>
        ) : null}
        {credentials.some(({ renewalYears }) => renewalYears === null) ? heads.unknownNote : null}
      </p>
    </>
  );
}

const pathwayColumn = (locale: Locale): Column<PlacedCredential> => ({
  key: "pathways",
  label: programTexts(locale).credentials.pathways,
  cell: ({ pathways }) => (
    <ul>
      {pathways.map(({ id, title }) => (
        <li key={id}>
          <a href={`/${locale}/clusters/${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  ),
});
