/** What a person sees and uses of the whole feed. */
export const viewParts = {
  view: "shop-feed-view",
  scroller: "shop-feed-view .scroller",
  posts: "shop-feed-view article",
  activePost: "shop-feed-view article[tabindex='0']",
  videos: "shop-feed-view video",
  skip: "shop-feed-view .skip",
} as const;
