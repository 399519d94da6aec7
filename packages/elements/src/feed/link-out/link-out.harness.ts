/** The honest fallback without a shop. */
export const linkOutParts = {
  title: "shop-feed-link-out h2",
  price: "shop-feed-link-out .price",
  link: "shop-feed-link-out a",
  close: "shop-feed-link-out .icon-button",
} as const;
