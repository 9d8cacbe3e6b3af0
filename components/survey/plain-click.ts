import type { MouseEvent } from "react";

/** A click that the browser should not follow, because the page itself goes there. */
export const onPlainClick = (run: () => void) => (event: MouseEvent) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  run();
};
