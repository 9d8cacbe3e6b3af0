import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/platform/texts";
import type { HoursPlace } from "@/lib/opportunities/queries/get-own-hours";
import { hoursTexts } from "./hours-texts";
import { heldWords, hoursWords } from "./hours-words";

type Props = { locale: Locale; places: readonly HoursPlace[] };

/** One's places, each with its hours by state. */
export function HoursPlaces({ locale, places }: Props) {
  const { columns, title } = hoursTexts(locale).places;
  const time = (minutes: number) => (minutes === 0 ? "–" : hoursWords(locale, minutes));
  return (
    <Table
      className="hours-places"
      caption={title}
      captionHidden
      rows={places}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "place",
          label: columns.place,
          cell: ({ id, title: what, organisation }) => (
            <>
              <a href={`/${locale}/hours/${id}`}>{what}</a>
              <small>{organisation}</small>
            </>
          ),
        },
        { key: "verified", label: columns.verified, numeric: true, cell: ({ tally }) => time(tally.VERIFIED) },
        { key: "waiting", label: columns.waiting, numeric: true, cell: ({ tally }) => time(tally.WAITING) },
        { key: "draft", label: columns.draft, numeric: true, cell: ({ tally }) => time(tally.DRAFT) },
        { key: "rejected", label: columns.rejected, numeric: true, cell: ({ tally }) => time(tally.REJECTED) },
        { key: "last", label: columns.last, cell: ({ lastOn }) => (lastOn ? heldWords(locale, lastOn) : "–") },
      ]}
    />
  );
}
