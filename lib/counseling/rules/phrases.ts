/** What a phrase is kept for: sending a plan back, or a message. */
export const phraseKinds = ["return", "message"] as const;
export type PhraseKind = (typeof phraseKinds)[number];

export const mostPhrases = 40;
export const phraseLimit = 500;
