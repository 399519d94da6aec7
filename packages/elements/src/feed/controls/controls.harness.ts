/** The buttons around the picture. */
export const controlParts = {
  play: "shop-feed-controls .disc.play",
  sound: "shop-feed-controls .disc.mute",
  captions: "shop-feed-controls .disc.captions",
  bag: "shop-feed-controls .disc.bag",
  bagCount: "shop-feed-controls .disc.bag .count",
  account: "shop-feed-controls .disc.account",
  orders: "shop-feed-controls .disc.orders",
  share: "shop-feed-controls .disc.share",
  close: "shop-feed-controls .disc.close",
  previous: "shop-feed-controls .disc.previous",
  next: "shop-feed-controls .disc.next",
  unmuteChip: "shop-feed-controls .chip",
} as const;
