/** What a person sees and uses of the post in view. */
export const postParts = {
  post: "shop-feed-post[active]",
  poster: "shop-feed-post[active] .poster",
  picture: "shop-feed-post[active] .picture",
  creator: "shop-feed-post[active] .name",
  disclosure: "shop-feed-post[active] .disclosure",
  caption: "shop-feed-post[active] .caption",
  cue: "shop-feed-post[active] .cue",
  /** In the middle, while paused or refused. */
  playButton: "shop-feed-post[active] .play",
  refusedNote: "shop-feed-post[active] .chip",
  failedNote: "shop-feed-post[active] .notice",
  failedRetry: "shop-feed-post[active] .notice .button",
  offlineNote: "shop-feed-post[active] .offline",
} as const;
