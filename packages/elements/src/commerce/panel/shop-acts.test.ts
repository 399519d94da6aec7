import type { CommerceAdapter, LinkStatus } from "@shop-feed/contract/commerce";
import { FakeClock, fakeCommerceAdapter } from "@shop-feed/contract/fakes";
import { Failure, memoryStorage } from "@shop-feed/contract/feed";
import { createFeedSession, createShopSession } from "@shop-feed/state";
import { describe, expect, it } from "vitest";
import { ShopActs } from "./shop-acts.ts";

const LINES = [{ variantId: "v1", quantity: 1 }];

/** A shopper who must link to buy, on the retailer's page. */
async function linkingToBuy(answers: LinkStatus[] = [{ state: "pending" }]) {
  const time = new FakeClock();
  const emit = () => true;
  const adapter = fakeCommerceAdapter({
    linkStatus: () => Promise.resolve({ state: "unlinked" }),
    createCheckout: () => Promise.reject(new Failure({ code: "identity_required", message: "x" })),
    beginLink: () =>
      Promise.resolve({ id: "a1", authorizeUrl: "https://r.example/", expiresAt: "2027-01-01T00:00:00Z" }),
    pollLink: () => Promise.resolve(answers.length > 1 ? answers.shift()! : answers[0]!),
    products: () => Promise.resolve([]),
  } satisfies Partial<CommerceAdapter>);
  const feed = createFeedSession({
    source: { page: () => Promise.resolve({ page: { posts: [] }, problems: [] }) },
    clock: time,
    emit,
    autoplay: false,
    captions: false,
  });
  const shop = createShopSession({
    adapter,
    clock: time,
    emit,
    key: "k",
    storage: memoryStorage(),
    context: () => ({}),
    openWindow: () => ({ navigate: () => undefined, close: () => undefined }),
    redirect: () => undefined,
    returnUrl: () => "https://brand.example/",
    resume: () => "{}",
  });
  const acts = new ShopActs(feed, shop, { chooseVariant: () => undefined, showAdded: () => undefined });
  await shop.link.check();
  feed.surface.open({ kind: "checkout" });
  await shop.checkout.start(LINES, undefined);
  acts.outcome({ kind: "link" });
  await time.advance(0);
  const created = () => adapter.calls.filter((call) => call === "createCheckout").length;
  return { acts, feed, shop, time, created, views: () => feed.surface.$surface.get().views };
}

const LINKED: LinkStatus = { state: "linked", account: { displayName: "Ada", member: true } };

describe("linking to buy", () => {
  it("prepares the same order once linked", async () => {
    const { shop, time, created } = await linkingToBuy([LINKED]);
    expect(shop.checkout.$checkout.get().name).toBe("linking");
    await time.advance(1_000);
    expect(created()).toBe(2);
  });

  it("one step back stops waiting, and what was to be bought is still there", async () => {
    const { acts, shop, time, created, views } = await linkingToBuy([{ state: "pending" }, LINKED]);
    acts.back();
    expect(shop.link.$link.get().name).toBe("unlinked");
    expect(views()).toEqual([{ kind: "checkout" }]);
    await time.advance(10_000);
    expect(shop.checkout.$checkout.get()).toMatchObject({ name: "needs_link", lines: LINES });
    expect(created()).toBe(1);
  });

  it("buys nothing when the surface was closed meanwhile", async () => {
    const { acts, feed, shop, time, created } = await linkingToBuy([LINKED]);
    feed.surface.close();
    acts.left();
    await time.advance(1_000);
    expect(shop.link.$link.get().name).toBe("linked");
    expect(shop.checkout.$checkout.get().name).toBe("idle");
    expect(created()).toBe(1);
  });
});
