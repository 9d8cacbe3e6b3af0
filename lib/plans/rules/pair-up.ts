type Pairs<Item> = { pairs: [Item, Item][]; gone: Item[]; added: Item[] };

/** Which item of one list is which of another: by the first key that both have in common, each item once, in order. */
export function pairUp<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keys: readonly ((item: Item) => string)[],
): Pairs<Item> {
  let [gone, added] = [[...before], [...after]];
  const pairs: [Item, Item][] = [];
  for (const key of keys) {
    const waiting = Map.groupBy(added, key);
    const left: Item[] = [];
    const found = new Set<Item>();
    for (const item of gone) {
      const other = waiting.get(key(item))?.shift();
      if (other === undefined) left.push(item);
      else {
        pairs.push([item, other]);
        found.add(other);
      }
    }
    gone = left;
    added = added.filter((item) => !found.has(item));
  }
  return { pairs, gone, added };
}
