/** What a person sees and uses of the product tags of the post in view. */
export const tagParts = {
  tag: "shop-feed-post[active] shop-feed-tag[shown]",
  button: "shop-feed-post[active] shop-feed-tag[shown] button",
  label: "shop-feed-post[active] shop-feed-tag[shown] b",
  price: "shop-feed-post[active] shop-feed-tag[shown] .price",
  current: "shop-feed-post[active] shop-feed-tag[shown][current]",
} as const;
