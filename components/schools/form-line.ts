/** One line or choice of a form, as the page's form draws it. */
export type FormLine = {
  name: string;
  label: string;
  hint?: string;
  defaultValue?: string;
  /** Stands beside the one before it where there is room. */
  short?: boolean;
  choices?: readonly { value: string; label: string }[];
};
