import { PlainButton } from "@/components/ui/sign";
import { compareAddress } from "@/lib/catalog/rules/compare";
import type { Locale } from "@/lib/platform/texts";
import { browseTexts } from "../browse-texts";

type Props = {
  locale: Locale;
  /** The occupations to start with, at most four; the page itself offers to add more. */
  codes: readonly string[];
  /** "Compare" unless said otherwise. */
  text?: string;
  /** Names the occupation for who hears the link out of its place. */
  label?: string;
  /** A plain link in a line of text, instead of a button. */
  inline?: boolean;
};

/** Leads from an occupation, or a list of them, to the comparison; the choice is kept in the address alone. */
export function CompareLink({ locale, codes, text, label, inline = false }: Props) {
  const link = {
    href: `/${locale}/compare${compareAddress(codes)}`,
    children: text ?? browseTexts(locale).compare.link,
    "aria-label": label,
  };
  return inline ? <a {...link} className="no-print" /> : <PlainButton {...link} className="no-print" />;
}
