export type ZipEntry = {
  name: string;
  /** The content of an entry that is not compressed. */
  stored: Uint8Array | null;
  /** The bytes of an entry that is compressed by deflate, as they are. */
  deflated: Uint8Array | null;
};

const endOfDirectory = 0x06054b50;
const inDirectory = 0x02014b50;
const localHead = 0x04034b50;
const longestComment = 65_535;
const mostEntries = 5_000;

/** The entries of a zip by its central directory, nothing unpacked; null where it is not one, or a broken one. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) return null;
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== inDirectory) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const content = contentOf(bytes, view, at);
    const method = view.getUint16(at + 10, true);
    entries.push({ name, stored: method === 0 ? content : null, deflated: method === 8 ? content : null });
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 22 - longestComment);
  for (let at = view.byteLength - 22; at >= earliest; at--) if (view.getUint32(at, true) === endOfDirectory) return at;
  return null;
}

function contentOf(bytes: Uint8Array, view: DataView, at: number): Uint8Array | null {
  const [size, head] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (head + 30 > bytes.length || view.getUint32(head, true) !== localHead) return null;
  const start = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  return start + size <= bytes.length ? bytes.subarray(start, start + size) : null;
}
