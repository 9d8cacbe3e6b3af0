// Small files of each kind, made byte by byte.
const text = (value: string) => new TextEncoder().encode(value) as Uint8Array<ArrayBuffer>;
const bytes = (...values: number[]) => Uint8Array.from(values) as Uint8Array<ArrayBuffer>;

/** A zip whose entries are not compressed. */
export function zipOf(entries: Record<string, string>): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(entries)) {
    const [head, data] = [Buffer.alloc(30), Buffer.from(content)];
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(name.length, 26);
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt32LE(data.length, 20);
    row.writeUInt32LE(data.length, 24);
    row.writeUInt16LE(name.length, 28);
    row.writeUInt32LE(at, 42);
    const local = Buffer.concat([head, Buffer.from(name), data]);
    locals.push(local);
    directory.push(Buffer.concat([row, Buffer.from(name)]));
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

export const smallFiles = {
  pdf: text("%PDF-1.7\n1 0 obj\n"),
  png: bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0),
  jpeg: bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16),
  gif: text("GIF89a\u0001"),
  webp: text("RIFF\u0010\u0000\u0000\u0000WEBPVP8 "),
  text: text("Monday: 3 hours at the clinic. I liked it, ¿y tú?\n"),
  docx: zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }),
  odt: zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<office/>" }),
};

export { text as fileOfText };
