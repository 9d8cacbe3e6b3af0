import type { OccupationFacts } from "@/lib/catalog/queries/get-occupation";
import { fill, type Locale } from "@/lib/platform/texts";
import { exploreTexts } from "../explore-texts";
import { InterestCompass } from "../interest-compass";

type Props = { locale: Locale; occupation: Pick<OccupationFacts, "interests" | "topInterests"> };

const isLetter = (letter: string): letter is "R" | "I" | "A" | "S" | "E" | "C" => "RIASEC".includes(letter);

function likeText(locale: Locale, topInterests: string): string {
  const { doing, like, likeTwo, likeOne } = exploreTexts(locale).occupation.interests;
  const [first = "", second, third] = [...topInterests].filter(isLetter).map((letter) => doing[letter]);
  if (third !== undefined && second !== undefined) return fill(like, { first, second, third });
  return second === undefined ? fill(likeOne, { first }) : fill(likeTwo, { first, second });
}

/** What people who like this job like to do: in a sentence, as a compass, as a table. */
export function Interests({ locale, occupation: { interests, topInterests } }: Props) {
  const texts = exploreTexts(locale).occupation.interests;
  return (
    <section className="panel">
      <h2 className="text-xl">{texts.title}</h2>
      <p className="soft sm mt-1 mb-5">{likeText(locale, topInterests)}</p>
      <InterestCompass locale={locale} values={interests} floor={1} scale={7} table="open" own />
      <p className="xs soft mt-3">{texts.scale}</p>
    </section>
  );
}
