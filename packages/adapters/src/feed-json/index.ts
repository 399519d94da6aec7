export { createFeedJson, type FeedJsonOptions } from "./create-feed-json.ts";
export { createInlineFeed } from "./create-inline-feed.ts";
export type { Fetch } from "./fetch-text.ts";
