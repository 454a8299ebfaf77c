/** The start of a stream; what comes after its limit is counted and dropped. */
export interface Bounded {
  add(chunk: Uint8Array): void;
  /** Bytes that came, kept or not. */
  readonly bytes: number;
  readonly isCut: boolean;
  /** What was kept, as the client decodes it: UTF-8, with U+FFFD for bytes that are none. */
  text(): string;
}

/** Keeps at most `limit` bytes. */
export function boundedText(limit: number): Bounded {
  const chunks: Uint8Array[] = [];
  let kept = 0;
  let bytes = 0;
  return {
    add(chunk) {
      bytes += chunk.length;
      const part = chunk.subarray(0, limit - kept);
      if (part.length === 0) return;
      // A copy: a part would hold on to the whole chunk.
      chunks.push(part.length < chunk.length ? Uint8Array.from(part) : part);
      kept += part.length;
    },
    get bytes() {
      return bytes;
    },
    get isCut() {
      return bytes > kept;
    },
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}
