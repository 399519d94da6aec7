/** What stands where a post would. */
export const stateParts = {
  state: "shop-feed-state",
  loading: "shop-feed-state[kind='loading']",
  empty: "shop-feed-state[kind='empty']",
  error: "shop-feed-state[kind='error']",
  end: "shop-feed-state[kind='end']",
  title: "shop-feed-state h2",
  action: "shop-feed-state .button",
} as const;
