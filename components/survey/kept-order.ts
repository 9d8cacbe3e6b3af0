import type { Asked } from "./asked-order";

export const orderPrefix = "waymark.order.";

const nothing: Asked = { keys: [], skipped: [] };
const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

/** The order in which this device asked an attempt's questions; the answers themselves are on the server. */
export function readOrder(attempt: string | null): Asked {
  try {
    const name = orderPrefix + attempt;
    const { keys, skipped } = JSON.parse(sessionStorage.getItem(name) ?? localStorage.getItem(name) ?? "{}");
    return isList(keys) && isList(skipped) ? { keys, skipped } : nothing;
  } catch {
    return nothing;
  }
}

/** For this tab, and for the one that is opened after it is closed. */
export function keepOrder(attempt: string, asked: Asked) {
  try {
    for (const storage of [sessionStorage, localStorage]) storage.setItem(orderPrefix + attempt, JSON.stringify(asked));
  } catch {
    // A full or forbidden storage: the order is made anew from the answers.
  }
}
