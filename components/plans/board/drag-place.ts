type Place = { element: HTMLElement; grade: string; term: string | undefined };

/** The year or term that something is held over. */
export function placeOf(target: EventTarget): Place | null {
  const element = (target as Element).closest?.<HTMLElement>("[data-grade]");
  return element ? { element, grade: element.dataset.grade!, term: element.dataset.term } : null;
}

/** Marks the place that would take what is dragged, or none. */
export function quiet(over?: HTMLElement): void {
  for (const element of document.querySelectorAll(".drop.over")) if (element !== over) element.classList.remove("over");
  over?.classList.add("over");
}

/** The course's own form, set to that place; null where its menu does not offer it. */
export function formFor(
  row: HTMLElement,
  { grade, term }: Place,
): { form: HTMLFormElement; button: HTMLElement } | null {
  const select = row.querySelector<HTMLSelectElement>("select[name=place]");
  const button = row.querySelector<HTMLElement>("button[value=move]");
  const places = [...(select?.options ?? [])].map(({ value }) => value);
  const place =
    places.find((each) => each === `${grade}-${term}`) ??
    places.find((each) => each === grade || each.startsWith(`${grade}-`));
  if (!select?.form || !button || place === undefined) return null;
  select.value = place;
  return { form: select.form, button };
}
