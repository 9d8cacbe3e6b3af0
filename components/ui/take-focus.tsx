"use client";

import { type HTMLAttributes, useEffect, useRef } from "react";

/** A block that takes the focus when it appears; `autofocus` does the same for a page that came without JavaScript. */
export function TakeFocus(props: HTMLAttributes<HTMLDivElement>) {
  const block = useRef<HTMLDivElement>(null);
  useEffect(() => block.current?.focus(), []);
  return <div ref={block} tabIndex={-1} autoFocus {...props} />;
}
