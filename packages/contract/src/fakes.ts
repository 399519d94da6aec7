// Fakes of the ports, for tests of anything that takes them.
export { FakeClock } from "./ports/fake-clock.ts";
export { aCheckout, anOrder, aProduct, fakeCommerceAdapter } from "./ports/fake-commerce-adapter.ts";
export { aClipPost, aTag, fakeFeedSource } from "./ports/fake-feed-source.ts";
