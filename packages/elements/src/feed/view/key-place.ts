import type { KeyPlace } from "./key-act.ts";

const TAKES_KEYS = "input, textarea, select, [contenteditable]:not([contenteditable='false'])";
const CONTROL = "button, a[href], summary, input, [role='button']";

/** Where a key was pressed, through shadow roots. */
export function keyPlace(event: Event, surfaceOpen: boolean): KeyPlace {
  const path = event.composedPath().filter((node): node is Element => node instanceof Element);
  const surface = path.findIndex((node) => node.localName === "shop-feed-surface");
  return {
    takesKeys: path.some((node) => node.matches(TAKES_KEYS)),
    isControl: path.some((node) => node.matches(CONTROL)),
    inSurface: surface >= 0,
    scrolls: path.slice(0, Math.max(0, surface)).some(scrollsDown),
    surfaceOpen,
  };
}

function scrollsDown(node: Element): boolean {
  if (node.scrollHeight <= node.clientHeight + 1) return false;
  return ["auto", "scroll"].includes(getComputedStyle(node).overflowY);
}
