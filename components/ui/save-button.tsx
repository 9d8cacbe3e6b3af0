type Props = {
  kind: "cluster" | "pathway" | "occupation";
  id: string;
  text: string;
  savedText: string;
  /** Pages that know it say so; prerendered ones leave it to public/me.js. */
  saved?: boolean;
};

/** A submit button that shows whether its thing is saved. Stands in the form that saves. */
export function SaveButton({ kind, id, text, savedText, saved = false }: Props) {
  return (
    <button
      type="submit"
      className="plain save"
      aria-pressed={saved}
      data-save-kind={kind}
      data-save-id={id}
      data-saved-text={savedText}
      suppressHydrationWarning
    >
      {saved ? savedText : text}
    </button>
  );
}
