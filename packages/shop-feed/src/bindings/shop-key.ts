import type { ShopFeedConfig } from "../config.ts";

/**
 * What the stored cart and review of a feed's shop are found by after a reload. Feeds of one shop by attributes share
 * them. An adapter of the page's own has no name: the feed's `shop`, its id or its place in the page stands for it.
 */
export function shopKey(config: ShopFeedConfig, own: boolean, element: Element): string {
  const { commerce, shop, shopFile, gateway } = config;
  if (own) return ["own", shop ?? placeOf(element), ""].join("|");
  return [commerce ?? "", shop ?? shopFile ?? "", gateway ?? ""].join("|");
}

/** `#shoes`, `1` (the second such element), and within shadow roots the hosts' too: `my-page:0/1`. */
function placeOf(element: Element): string {
  const root = element.getRootNode() as ParentNode & Partial<ShadowRoot>;
  const nth = [...root.querySelectorAll(element.localName)].indexOf(element);
  const here = element.id ? `#${element.id}` : String(nth);
  return root.host ? `${root.host.localName}:${placeOf(root.host)}/${here}` : here;
}
