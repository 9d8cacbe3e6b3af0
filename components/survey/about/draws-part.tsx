import { Table } from "@/components/ui/table";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import type { Figures } from "@/lib/survey/rules/figures";
import { aboutSurveyTexts } from "../about-texts";

type Props = { locale: Locale; adaptive: Figures["people"]["adaptive"] };

/** The adaptive quick survey beside the fixed standard one, with how sure the difference is. */
export function DrawsPart({ locale, adaptive }: Props) {
  const { figures: texts } = aboutSurveyTexts(locale);
  const { people, draws, questions } = adaptive.shipped;
  const rows = (["shipped", "blind"] as const).flatMap((name) =>
    (["first", "three"] as const).map((place) => ({ key: `${name}-${place}` as const, ...adaptive[name][place] })),
  );
  type Row = (typeof rows)[number];
  const column = (key: "adaptive" | "standard" | "difference" | "error", options: Intl.NumberFormatOptions = {}) => ({
    key,
    label: texts[key],
    numeric: true,
    cell: (row: Row) =>
      formatNumber(locale, row[key], { minimumFractionDigits: 1, maximumFractionDigits: 1, ...options }),
  });
  return (
    <>
      <Table
        caption={fill(texts.draws, { ...questions, n: formatNumber(locale, people), draws })}
        narrow="scroll"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "name", label: texts.drawsName, cell: ({ key }) => texts.drawsRows[key] },
          column("adaptive"),
          column("standard"),
          column("difference", { signDisplay: "exceptZero" }),
          column("error"),
        ]}
      />
      <p className="soft">{texts.drawsNote}</p>
    </>
  );
}
