import { aClipPost, aProduct, aTag, FakeClock } from "@shop-feed/contract/fakes";
import type { Products, ShopSession } from "@shop-feed/state";
import { atom } from "nanostores";
import { describe, expect, it } from "vitest";
import { OffersController } from "./offers-controller.ts";

function world() {
  const clock = new FakeClock();
  const $products = atom<Products>({});
  const asked: string[] = [];
  const ensure = (ids: readonly string[]) => (asked.push(ids.join()), Promise.resolve());
  const controller = new OffersController(() => undefined);
  const shop = { offers: { $products, ensure } } as unknown as ShopSession;
  return { clock, $products, asked, controller, shop };
}

const post = (id: string) => aClipPost(id, { tags: [aTag(`tag-${id}`)] });
const stale = { status: "ready", stale: true, product: aProduct("tag-a") } as const;

describe("prices in view", () => {
  it("are asked for together, once per pair of posts", () => {
    const { clock, asked, controller, shop } = world();
    controller.follow(shop, clock);
    controller.want([post("a"), post("b")]);
    controller.want([post("a"), post("b")]);
    expect(asked).toEqual(["tag-a,tag-b"]);
  });

  it("are asked for when the shop arrives late", () => {
    const { clock, asked, controller, shop } = world();
    controller.follow(undefined, clock);
    controller.want([post("a"), undefined]);
    expect(asked).toEqual([]);
    controller.follow(shop, clock);
    expect(asked).toEqual(["tag-a"]);
  });

  it("are refreshed when they run out", async () => {
    const { clock, $products, asked, controller, shop } = world();
    controller.follow(shop, clock);
    controller.want([post("a")]);
    await clock.advance(60_000);
    $products.set({ "tag-a": stale });
    await clock.advance(0);
    expect(asked).toEqual(["tag-a", "tag-a"]);
  });

  it("that come stale already do not ask in a circle", async () => {
    const { clock, $products, asked, controller, shop } = world();
    controller.follow(shop, clock);
    controller.want([post("a")]);
    for (let turn = 0; turn < 20; turn++) {
      $products.set({ "tag-a": { ...stale } });
      await clock.advance(100);
    }
    expect(asked).toHaveLength(1);
    await clock.advance(5_000);
    expect(asked).toHaveLength(2);
  });

  it("of posts gone by are left alone", async () => {
    const { clock, $products, asked, controller, shop } = world();
    controller.follow(shop, clock);
    controller.want([post("b")]);
    await clock.advance(60_000);
    $products.set({ "tag-a": stale });
    await clock.advance(10_000);
    expect(asked).toEqual(["tag-b"]);
  });
});
