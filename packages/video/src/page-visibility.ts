export interface PageVisibility {
  /** The page went out of sight, or came back. */
  readonly onHidden: (hidden: boolean) => void;
  /** The page came back from the back/forward cache, which may have cost it its media sources. */
  readonly onRestored: () => void;
  /** The network is back. */
  readonly onOnline: () => void;
}

/** Watches the page's life; tells of nothing when nothing changed. */
export function watchPage(
  document: Document,
  { onHidden, onRestored, onOnline }: PageVisibility,
  signal: AbortSignal,
): void {
  let hidden = false;
  const set = (now: boolean) => {
    if (now === hidden) return;
    hidden = now;
    onHidden(hidden);
  };
  const see = () => set(document.visibilityState === "hidden");
  document.addEventListener("visibilitychange", see, { signal });
  addEventListener("pagehide", () => set(true), { signal });
  addEventListener(
    "pageshow",
    (event) => {
      see();
      if (event.persisted) onRestored();
    },
    { signal },
  );
  addEventListener("online", onOnline, { signal });
  see();
}
