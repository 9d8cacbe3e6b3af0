import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import type { OfferColumn } from "@/lib/opportunities/imports/csv-columns";
import type { Locale } from "@/lib/platform/texts";
import { importTexts } from "./import-texts";

type Props = { locale: Locale; columns: readonly { field: OfferColumn; header: string; must: boolean }[] };

/** Samples to take, and what a table and a posting may say. */
export function ImportSamples({ locale, columns }: Props) {
  const texts = importTexts(locale);
  return (
    <section className="part stack">
      <h2>{texts.samples}</h2>
      <p>{texts.samplesText}</p>
      <ul>
        <li>
          <a href="/opportunities-sample.csv" download>
            {texts.sampleCsv}
          </a>
        </li>
        <li>
          <a href="/opportunities-sample.json" download>
            {texts.sampleJson}
          </a>
        </li>
      </ul>
      <Disclosure summary={texts.columns}>
        <p>{texts.columnsText}</p>
        <Table
          caption={texts.columns}
          captionHidden
          rows={columns}
          rowKey={({ field }) => field}
          columns={[
            {
              key: "header",
              label: texts.column,
              cell: ({ header, must }) => (
                <>
                  <code>{header}</code>
                  {must ? <small className="soft"> ({texts.must})</small> : null}
                </>
              ),
            },
            { key: "means", label: texts.means, cell: ({ field }) => texts.fields[field] },
          ]}
        />
      </Disclosure>
      <Disclosure summary={texts.posting}>
        <p>{texts.postingText}</p>
      </Disclosure>
    </section>
  );
}
