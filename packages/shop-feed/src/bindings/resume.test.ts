import { aClipPost, fakeFeedSource } from "@shop-feed/contract/fakes";
import { systemClock } from "@shop-feed/contract/feed";
import { createFeedSession, type View } from "@shop-feed/state";
import { describe, expect, it } from "vitest";
import { decodeResume, encodeResume } from "./resume.ts";

async function sessionAt(...views: readonly View[]) {
  const session = createFeedSession({
    source: fakeFeedSource([aClipPost("first"), aClipPost("second")]),
    clock: systemClock,
    emit: () => true,
    autoplay: false,
    captions: false,
  });
  await session.feed.start();
  await session.feed.goToPost("second");
  for (const view of views) session.surface.push(view);
  return session;
}

const product: View = { kind: "product", productId: "sweatshirt", postId: "second", tagId: "t1" };

describe("the place to come back to", () => {
  it.each<View>([product, { kind: "cart" }, { kind: "orders" }, { kind: "account" }])(
    "is the post and the sheet the shopper left: $kind",
    async (view) => {
      expect(decodeResume(encodeResume(await sessionAt(view)))).toEqual({ postId: "second", view });
    },
  );

  it.each<[string, readonly View[], View | undefined]>([
    ["linking over a product", [product, { kind: "link" }], product],
    ["linking over the account", [{ kind: "account" }, { kind: "link" }], { kind: "account" }],
    ["a checkout of the cart", [{ kind: "cart" }, { kind: "checkout" }, { kind: "link" }], { kind: "cart" }],
    ["a checkout of a product", [product, { kind: "checkout" }], product],
    ["a seller", [product, { kind: "seller", sellerId: "s" }], product],
    ["a checkout alone", [{ kind: "checkout" }], undefined],
  ])("under %s is the view below that stands by itself", async (_what, views, view) => {
    const place = decodeResume(encodeResume(await sessionAt(...views)));
    expect(place).toEqual({ postId: "second", view });
  });

  it("is the post alone where no sheet was open", async () => {
    expect(decodeResume(encodeResume(await sessionAt()))).toEqual({ postId: "second" });
  });
});

describe("what comes back from a redirect", () => {
  it.each([undefined, "", "{", "7", '"product"', "null"])("as %j is no place to go back to", (text) => {
    expect(decodeResume(text)).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ["a view nobody has", { kind: "admin" }],
    ["a product without its id", { kind: "product" }],
    ["a product under an id that is none", { kind: "product", productId: { toString: "x" } }],
    ["an order, which is whoever's is signed in", { kind: "order", orderId: "someone-else's" }],
    ["a link, which is over", { kind: "link" }],
    ["text for a view", "cart"],
    ["a list of views", [{ kind: "cart" }]],
  ])("with %s is no place to go back to but its post", (_what, view) => {
    const place = decodeResume(JSON.stringify({ postId: "second", view }));
    expect([place?.postId, place?.view]).toEqual(["second", undefined]);
  });

  it("with a post that is no id is no place to go back to but its sheet", () => {
    const place = decodeResume(JSON.stringify({ postId: 2, view: { kind: "cart" } }));
    expect(place).toEqual({ postId: undefined, view: { kind: "cart" } });
  });
});
