/** What a build found: one line a fact, and under it what did not join. */
export class BuildReport {
  private readonly entries: { line: string; items: string[] }[] = [];

  add(line: string, items: string[] = []) {
    this.entries.push({ line, items });
  }

  /** Notes a finding only where something is in it. */
  addIfAny(line: (n: number) => string, items: string[]) {
    if (items.length > 0) this.add(line(items.length), items);
  }

  get lines(): string[] {
    return this.entries.flatMap(({ line, items }) => [line, ...items.map((item) => `    ${item}`)]);
  }
}
