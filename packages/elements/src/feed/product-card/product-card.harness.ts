/** What a person sees and uses of the product card of the post in view. */
export const productCardParts = {
  card: "shop-feed-post[active] shop-feed-product-card",
  title: "shop-feed-post[active] shop-feed-product-card .title",
  price: "shop-feed-post[active] shop-feed-product-card .price",
  /** A price of the feed's own, with its date. */
  snapshot: "shop-feed-post[active] shop-feed-product-card .seen",
  button: "shop-feed-post[active] shop-feed-product-card button",
} as const;
