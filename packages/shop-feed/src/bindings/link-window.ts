import type { LinkWindow } from "@shop-feed/state";

/**
 * Opens an empty window inside the shopper's click; its address comes later, when the gateway has answered. The window
 * keeps its opener: the gateway's own callback page tells this page by it, where the retailer's headers let it.
 */
export function openLinkWindow(): LinkWindow | undefined {
  const width = 480;
  const height = 720;
  const left = Math.max(0, Math.round(screenX + (outerWidth - width) / 2));
  const top = Math.max(0, Math.round(screenY + (outerHeight - height) / 2));
  const opened = window.open(
    "about:blank",
    "",
    `popup,width=${width},height=${height},left=${left},top=${top}`,
  );
  if (!opened) return undefined;
  return {
    navigate(url) {
      opened.location.href = url;
    },
    close: () => opened.close(),
  };
}

/** This page without what a return from a redirect would add. */
export function returnUrl(): string {
  const url = new URL(location.href);
  url.hash = "";
  return url.href;
}
