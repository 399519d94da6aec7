import type { ProductTag } from "@shop-feed/contract/feed";
import type { FeedState, View } from "@shop-feed/state";
import type { I18n } from "../../i18n/i18n.ts";

/** What the surface holds: the shop's panel, the honest link out, or something while the shop's code is on its way. */
export type SurfaceContent = "panel" | "link-out" | "loading" | "failed";

export function contentFor(
  view: View,
  {
    shop,
    shopPending,
    panel,
  }: { shop: unknown; shopPending: boolean; panel: "loading" | "ready" | "failed" },
): SurfaceContent {
  if (!shop && !shopPending && view.kind === "product") return "link-out";
  if (panel === "failed") return "failed";
  return shop && panel === "ready" ? "panel" : "loading";
}

/** The tag through which a product was opened; by product where the page opened it itself. */
export function tagOf(view: View, { posts }: FeedState): ProductTag | undefined {
  if (view.kind !== "product") return undefined;
  const at = posts.find(({ id }) => id === view.postId);
  const tags = at ? at.tags : posts.flatMap((post) => post.tags);
  return (
    tags.find(({ id }) => id === view.tagId) ?? tags.find(({ productId }) => productId === view.productId)
  );
}

/** The region's name, until its own heading is read. */
export function surfaceLabel(view: View, tag: ProductTag | undefined, i18n: I18n): string {
  return view.kind === "product" && tag ? tag.product.title : i18n.t(`surface.${view.kind}`);
}
