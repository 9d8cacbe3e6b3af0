import { PlainButton } from "@/components/ui/sign";
import { Table } from "@/components/ui/table";
import type { OwnLetter } from "@/lib/opportunities/queries/list-letters";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { letterTexts } from "./letter-texts";

type Action = (form: FormData) => Promise<void>;
type Props = { locale: Locale; letters: readonly OwnLetter[]; copy: Action; remove: Action };

/** One's letters, the last changed first. */
export function LetterList({ locale, letters, copy, remove }: Props) {
  const texts = letterTexts(locale);
  const { columns } = texts;
  const button = (action: Action, { id, title }: OwnLetter, words: string, label: string) => (
    <form action={action}>
      <input type="hidden" name="id" value={id} />
      <PlainButton aria-label={fill(label, { title })}>{words}</PlainButton>
    </form>
  );
  return (
    <Table
      caption={texts.title}
      captionHidden
      rows={letters}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          label: columns.title,
          cell: ({ id, title }) => <a href={`/${locale}/letters/${id}`}>{title}</a>,
        },
        {
          key: "beside",
          label: columns.beside,
          cell: ({ application }) =>
            application ? <a href={`/${locale}/applications/${application.id}`}>{application.title}</a> : "–",
        },
        { key: "changed", label: columns.changed, cell: ({ changedAt }) => formatDate(locale, changedAt) },
        {
          key: "act",
          label: columns.act,
          cell: (letter) => (
            <span className="row no-print">
              {button(copy, letter, texts.copy, texts.copyOf)}
              {button(remove, letter, texts.remove, texts.removeOf)}
            </span>
          ),
        },
      ]}
    />
  );
}
