export const progressParts = {
  slider: "shop-feed-post[active] shop-feed-progress input",
  played: "shop-feed-post[active] shop-feed-progress .played",
} as const;
