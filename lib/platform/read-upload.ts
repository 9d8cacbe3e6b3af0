import "server-only";

const tooLarge = "too-large";

// A browser that is cut off while it sends shows its own error instead of our answer.
const mostDrained = 512_000_000;

/**
 * The form of a request whose body has at most `most` bytes. Of a larger one nothing is kept; it is read on for a while,
 * so that the sender hears the answer.
 */
export async function readUpload(request: Request, most: number): Promise<FormData | "too-large" | "unreadable"> {
  const reader = request.body?.getReader();
  if (!reader) return "unreadable";
  let size = 0;
  const limited = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      size += value.byteLength;
      if (size <= most) return controller.enqueue(value);
      while (size < mostDrained) {
        const next = await reader.read();
        if (next.done) break;
        size += next.value.byteLength;
      }
      await reader.cancel();
      controller.error(new Error(tooLarge));
    },
  });
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(limited, { headers: { "content-type": type } }).formData().catch(() => null);
  if (size > most) return tooLarge;
  return form ?? "unreadable";
}
