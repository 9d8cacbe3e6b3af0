/** One file as it was handed over. */
export type ImportFile = { name: string; bytes: Uint8Array };
