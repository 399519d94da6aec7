// What a feed that only plays needs; loads no product, checkout or order parser.
export type { AnalyticsSink } from "./ports/analytics-sink.ts";
export { type Clock, systemClock } from "./ports/clock.ts";
export type { FeedSource } from "./ports/feed-source.ts";
export { type KeyValueStorage, memoryStorage } from "./ports/key-value-storage.ts";
export {
  CANCELABLE_EVENTS,
  type Emit,
  type ShopFeedEvent,
  type ShopFeedEventMap,
  type ShopFeedEventName,
} from "./events.ts";
export { Failure, type FailureCode, type FailureDetail, toFailure } from "./failure.ts";
export { type ParsedFeedPage, parseFeedPage } from "./feed/parse-feed-page.ts";
export type {
  CaptionTrack,
  Clip,
  ClipPost,
  Creator,
  Disclosure,
  FeedPage,
  LivePost,
  LiveStream,
  Photo,
  PhotosPost,
  Post,
} from "./feed/post.ts";
export {
  type PicturePoint,
  type ProductPreview,
  type ProductTag,
  type TagKeyframe,
  tagPosition,
  tagVisible,
} from "./feed/product-tag.ts";
export {
  addMoney,
  currencyExponent,
  formatMoney,
  type Money,
  type MoneyFormat,
  moneyToDecimal,
  multiplyMoney,
  sameMoney,
} from "./money.ts";
