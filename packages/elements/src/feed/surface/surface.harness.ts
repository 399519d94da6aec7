/** The sheet over the clip, or the panel beside it. */
export const surfaceParts = {
  dialog: "shop-feed-surface .sheet[role='dialog']",
  panel: "shop-feed-surface .sheet[role='complementary']",
  veil: "shop-feed-surface .veil",
  grab: "shop-feed-surface .grab",
  content: "shop-feed-surface .content",
} as const;
