/** The public places to look in, for what is looked for; `locale` in front. */
export function findersAddress(
  locale: string,
  asked: { occupation?: string | undefined; place: string; state: string },
) {
  const params = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(params).toString();
  return `/${locale}/finders${query && `?${query}`}`;
}
