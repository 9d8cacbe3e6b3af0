// Pages made at first request are kept on disk as Next.js keeps them, but compressed and without the pieces for
// client-side prefetching, which no page of ours asks for: a seventh of the space for 2,000 occupation pages.
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";

// A CommonJS module: Node.js hands over its exports, a bundler its default.
const FileSystemCache = fileSystemCache.default ?? fileSystemCache;

const compress = promisify(gzip);
const expand = promisify(gunzip);

const isCompressed = (data) => data[0] === 0x1f && data[1] === 0x8b;
const isPage = (file) => /\/route-cache\/.*\.(html|rsc)$/.test(file.replaceAll("\\", "/"));

export default class PageCache extends FileSystemCache {
  constructor(context) {
    const { fs } = context;
    super({
      ...context,
      fs: {
        ...fs,
        readFile: async (file, encoding) => {
          const data = await fs.readFile(file);
          const plain = isCompressed(data) ? await expand(data) : data;
          return encoding ? plain.toString(encoding) : plain;
        },
        writeFile: async (file, data) => fs.writeFile(file, isPage(file) ? await compress(data) : data),
      },
    });
  }

  set(key, data, context) {
    return super.set(key, data?.segmentData ? { ...data, segmentData: undefined } : data, context);
  }

  /** What the build made stays where it is and is read from there; a second copy serves nobody. */
  async promoteSeed() {}
}
