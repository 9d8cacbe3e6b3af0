/** An object as JSON whose last key is a list that is read while it is written: only one item of it is in memory. */
export function jsonWithList(
  head: object,
  key: string,
  items: AsyncIterable<unknown>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const walk = items[Symbol.asyncIterator]();
  let first = true;
  return new ReadableStream({
    start: (out) =>
      out.enqueue(encoder.encode(`${JSON.stringify(head, null, 2).slice(0, -2)},\n  ${JSON.stringify(key)}: [`)),
    async pull(out) {
      const { done, value } = await walk.next();
      if (done) {
        out.enqueue(encoder.encode("]\n}\n"));
        return out.close();
      }
      out.enqueue(encoder.encode(`${first ? "" : ","}\n${JSON.stringify(value)}`));
      first = false;
    },
    async cancel() {
      await walk.return?.();
    },
  });
}
