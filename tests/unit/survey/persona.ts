/**
 * Written people: what they would love (5), like (4) and hate (1) among the questions, all others lukewarm (2); and the
 * clusters that a sensible counselor would expect among their first three, in the frameworks of 14 and of 16.
 */
export type Persona = {
  who: string;
  loves: readonly string[];
  likes: readonly string[];
  hates: readonly string[];
  in14: readonly string[];
  in16: readonly string[];
};

const words = (text: string) => text.split(" ").filter((word) => word !== "");
export const persona = (
  who: string,
  loves: string,
  likes: string,
  hates: string,
  in14: string,
  in16: string,
): Persona => ({
  who,
  loves: words(loves),
  likes: words(likes),
  hates: words(hates),
  in14: words(in14).map((slug) => `national-14/${slug}`),
  in16: words(in16).map((slug) => `national-16/${slug}`),
});
