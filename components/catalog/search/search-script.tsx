/** The first digits of the file's SHA-256, so that a browser may keep it for good; a test compares them. */
export const searchScriptVersion = "362663d0";

export function SearchScript() {
  return <script src={`/search-box.js?v=${searchScriptVersion}`} async />;
}
