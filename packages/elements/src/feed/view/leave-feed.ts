import { deepActiveElement } from "../surface/focus.ts";

const FOCUSABLE =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, iframe, [tabindex]:not([tabindex='-1'])";

/** Puts focus on what comes before or after the feed on its page; where there is nothing, just lets go of it. */
export function leaveFeed(feed: Element, to: "before" | "after"): void {
  const host = outermostHost(feed);
  const others = [...host.ownerDocument.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element !== host && !host.contains(element) && isVisible(element),
  );
  const wanted = to === "after" ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const side = others.filter((element) => host.compareDocumentPosition(element) & wanted);
  const target = to === "after" ? side[0] : side.at(-1);
  if (target) target.focus();
  else deepActiveElement()?.blur();
}

/** The element of the page's own tree that the feed is in. */
function outermostHost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermostHost(root.host) : element;
}

function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && !element.closest("[inert]");
}
