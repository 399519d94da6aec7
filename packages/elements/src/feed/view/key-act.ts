export type KeyAct =
  | { readonly kind: "move"; readonly by: 1 | -1 }
  | { readonly kind: "first" | "last" | "play" | "mute" | "close" }
  | { readonly kind: "leave"; readonly to: "before" | "after" };

export interface KeyPlace {
  /** A field, a list, a slider: its own keys come first. */
  readonly takesKeys: boolean;
  /** A button or a link: Space is its own. */
  readonly isControl: boolean;
  /** Focus is in the sheet or panel. */
  readonly inSurface: boolean;
  /** What has focus there scrolls: Space is its own, too. */
  readonly scrolls: boolean;
  readonly surfaceOpen: boolean;
}

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** What a key means for the feed, by the APG feed pattern; undefined: nothing, it is the browser's. */
export function keyAct(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Key,
  place: KeyPlace,
): KeyAct | undefined {
  if (metaKey || altKey) return undefined;
  if (key === "Escape") return place.surfaceOpen ? { kind: "close" } : undefined;
  if (place.takesKeys || shiftKey) return undefined;
  if (ctrlKey) {
    if (key === "Home") return { kind: "leave", to: "before" };
    return key === "End" ? { kind: "leave", to: "after" } : undefined;
  }
  if (key === " ")
    return place.isControl || (place.inSurface && place.scrolls) ? undefined : { kind: "play" };
  if (key === "m" || key === "M") return { kind: "mute" };
  if (place.inSurface) return undefined;
  switch (key) {
    case "ArrowDown":
    case "PageDown":
      return { kind: "move", by: 1 };
    case "ArrowUp":
    case "PageUp":
      return { kind: "move", by: -1 };
    case "Home":
      return { kind: "first" };
    case "End":
      return { kind: "last" };
    default:
      return undefined;
  }
}
