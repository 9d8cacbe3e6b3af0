/** The first digits of the file's SHA-256, so that a browser may keep it for good; a test compares them. */
export const meVersion = "6a230da5";

export function MeScript() {
  return <script src={`/me.js?v=${meVersion}`} defer />;
}
