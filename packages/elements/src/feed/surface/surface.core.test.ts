import { aClipPost, aTag } from "@shop-feed/contract/fakes";
import type { FeedState } from "@shop-feed/state";
import { describe, expect, it } from "vitest";
import { english } from "../../i18n/i18n.ts";
import { contentFor, surfaceLabel, tagOf } from "./surface.core.ts";

const product = { kind: "product", productId: "flask", postId: "b", tagId: "t2" } as const;
const feed = {
  posts: [
    aClipPost("a", { tags: [aTag("t1", { productId: "flask" })] }),
    aClipPost("b", { tags: [aTag("t2", { productId: "flask" })] }),
  ],
} as unknown as FeedState;

describe("the surface", () => {
  it.each([
    ["links out without a shop", { shop: undefined, shopPending: false, panel: "loading" }, "link-out"],
    ["waits for a shop on its way", { shop: undefined, shopPending: true, panel: "ready" }, "loading"],
    ["waits for the panel's code", { shop: {}, shopPending: false, panel: "loading" }, "loading"],
    ["shows the panel", { shop: {}, shopPending: false, panel: "ready" }, "panel"],
    ["says when the code did not come", { shop: {}, shopPending: false, panel: "failed" }, "failed"],
  ] as const)("%s", (_, ports, content) => {
    expect(contentFor(product, ports)).toBe(content);
  });

  it("finds the tag it was opened by, or one of the same product", () => {
    expect(tagOf(product, feed)?.id).toBe("t2");
    expect(tagOf({ kind: "product", productId: "flask" }, feed)?.id).toBe("t1");
    expect(tagOf({ kind: "cart" }, feed)).toBeUndefined();
  });

  it("is named after what it shows", () => {
    expect(surfaceLabel(product, aTag("lamp"), english)).toBe("The lamp");
    expect(surfaceLabel({ kind: "cart" }, undefined, english)).toBe("Cart");
  });
});
