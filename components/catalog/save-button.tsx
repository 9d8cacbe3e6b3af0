import type { SavedKind } from "@/prisma/generated/enums";

type Props = {
  kind: SavedKind;
  id: string;
  /** The address to come back to, with its language. */
  back: string;
  text: string;
  saved: string;
  /** The one thing to do next on its page. */
  sign?: boolean;
};

/** Keeps a cluster, pathway or occupation; a small script marks what is kept already. */
export const SaveButton = ({ kind, id, back, text, saved, sign = false }: Props) => (
  <form method="post" action="/api/v1/saved" className="no-print">
    <input type="hidden" name="kind" value={kind} />
    <input type="hidden" name="id" value={id} />
    <input type="hidden" name="on" value="1" />
    <input type="hidden" name="back" value={back} />
    <button
      type="submit"
      className={sign ? "sign" : "plain"}
      suppressHydrationWarning
      aria-pressed="false"
      data-save-kind={kind.toLowerCase()}
      data-save-id={id}
      data-saved-text={saved}
    >
      {text}
    </button>
  </form>
);
