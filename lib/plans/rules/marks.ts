const letters = ["F", "D-", "D", "D+", "C-", "C", "C+", "B-", "B", "B+", "A-", "A", "A+"];
const passed = ["P", "PASS", "S", "CR", "M"];
const failed = ["F", "E", "NC", "NP", "U", "FAIL"];
const going = ["IP", "I", "INC"];
const left = ["W", "WD", "WP", "WF"];

const plain = (mark: string) => mark.trim().toUpperCase().replace("−", "-");
const numeric = (mark: string) => (/^\d{1,3}(\.\d+)?%?$/.test(mark) ? Number.parseFloat(mark) : null);

/** Whether a mark may be asked as the lowest one: a letter from D- to A+, or a number up to 100. */
export function isMinimumMark(mark: string): boolean {
  const number = numeric(plain(mark));
  return number === null ? letters.slice(1).includes(plain(mark)) : number > 0 && number <= 100;
}

/**
 * Whether a mark reaches the lowest that counts; null where the two cannot be compared: a number and a letter, or a
 * plain "pass" where a letter is asked. A null minimum asks for passing only, which `outcome` says elsewhere.
 */
export function reachesMark(mark: string | null, minimum: string | null): boolean | null {
  if (minimum === null) return true;
  if (mark === null || mark.trim() === "") return null;
  const [own, asked] = [plain(mark), plain(minimum)];
  if (failed.includes(own)) return false;
  const [ownNumber, askedNumber] = [numeric(own), numeric(asked)];
  if (ownNumber !== null && askedNumber !== null) return ownNumber >= askedNumber;
  if (!letters.includes(own) || !letters.includes(asked)) return null;
  return letters.indexOf(own) >= letters.indexOf(asked);
}

/** What a mark says about how a course ended; null where it says nothing. */
export function outcomeOf(mark: string): "COMPLETED" | "FAILED" | "IN_PROGRESS" | "WITHDRAWN" | null {
  const own = plain(mark);
  if (left.includes(own)) return "WITHDRAWN";
  if (going.includes(own)) return "IN_PROGRESS";
  if (failed.includes(own)) return "FAILED";
  return letters.includes(own) || passed.includes(own) ? "COMPLETED" : null;
}
