import type { ReactNode } from "react";
import { PageFrame } from "@/components/layout/page-frame";
import { PrintButton } from "@/components/ui/print-button";
import type { ClusterDetails } from "@/lib/catalog/queries/get-cluster";
import { fill, type Locale } from "@/lib/platform/texts";
import { printTexts } from "../print-texts";
import { printKinds, type PrintKind } from "./print-kinds";

type Props = { locale: Locale; cluster: ClusterDetails; path: string; kind: PrintKind; children: ReactNode };

/** A page made for paper: on the screen it also says how to print it, and what else there is. */
export function PrintFrame({ locale, cluster, path, kind, children }: Props) {
  const { page, links } = printTexts(locale);
  const address = `/${locale}/clusters/${cluster.id}`;
  return (
    <PageFrame locale={locale} path={path} current="explore">
      <div className="page print-how no-print">
        <p>
          <a href={address}>{fill(page.back, { cluster: cluster.title })}</a>
        </p>
        <h1>{fill(page[kind], { cluster: cluster.title })}</h1>
        <p className="soft">{page[`${kind}How`]}</p>
        <PrintButton text={page.print} />
      </div>
      <div className="on-paper">{children}</div>
      <nav className="page print-how no-print" aria-label={page.others}>
        <ul className="row">
          {printKinds
            .filter((other) => other !== kind)
            .map((other) => (
              <li key={other}>
                <a href={`${address}/print/${other}`}>{links[other]}</a>
              </li>
            ))}
        </ul>
      </nav>
    </PageFrame>
  );
}
