import type { Capabilities } from "@shop-feed/contract/commerce";
import { anOrder, aProduct, FakeClock, fakeCommerceAdapter } from "@shop-feed/contract/fakes";
import { Failure, memoryStorage } from "@shop-feed/contract/feed";
import { createFeedSession, createShopSession, type View } from "@shop-feed/state";
import { afterEach, describe, expect, it, vi } from "vitest";
import { englishShop } from "../shop-voice.ts";
import { panelContent } from "./panel-content.ts";
import { ShopActs } from "./shop-acts.ts";
import { Upkeep } from "./upkeep.ts";

const capabilities = { shop: { id: "rivermart", name: "Rivermart" } } as Capabilities;
const lost = new Failure({ code: "offline", message: "x" });
const product: View = { kind: "product", productId: "flask" };

afterEach(() => vi.unstubAllGlobals());

function panelOf(answers: (Capabilities | Failure)[]) {
  const page = new EventTarget();
  vi.stubGlobal("window", page);
  const clock = new FakeClock();
  const emit = () => true;
  const adapter = fakeCommerceAdapter({
    capabilities() {
      const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
      return answer instanceof Failure ? Promise.reject(answer) : Promise.resolve(answer);
    },
    linkStatus: () => Promise.resolve({ state: "unlinked" }),
    products: () => Promise.resolve([aProduct("flask")]),
    listOrders: () => Promise.resolve({ orders: [anOrder()] }),
    getOrder: (id) => Promise.resolve(anOrder({ id })),
  });
  const feed = createFeedSession({
    source: { page: () => Promise.resolve({ page: { posts: [] }, problems: [] }) },
    clock,
    emit,
    autoplay: false,
    captions: false,
  });
  const shop = createShopSession({
    adapter,
    clock,
    emit,
    key: "k",
    storage: memoryStorage(),
    context: () => ({}),
    openWindow: () => undefined,
    redirect: () => undefined,
    returnUrl: () => "https://brand.example/",
    resume: () => "{}",
  });
  const upkeep = new Upkeep({
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  upkeep.hostConnected();
  upkeep.follow(feed, shop);
  const acts = new ShopActs(feed, shop, { chooseVariant: () => undefined, showAdded: () => undefined });
  const shownAs = (view: View) =>
    panelContent(view, {
      feed,
      shop,
      acts,
      voice: englishShop,
      layout: "sheet",
      now: clock.now(),
      variants: new Map(),
      added: undefined,
    }).key;
  const asked = (name: string) => adapter.calls.filter((call) => call === name).length;
  return { page, clock, shop, upkeep, shownAs, asked };
}

describe("what the shop can do", () => {
  it("is an error with another try when it cannot be learned, not bones for ever", async () => {
    const { shop, shownAs } = panelOf([lost, capabilities]);
    await shop.offers.ensure(["flask"]);
    expect(shownAs(product)).toBe("product flask loading");
    await shop.start();
    expect(shownAs(product)).toBe("product flask error");
    await shop.ensureCapabilities();
    expect(shownAs(product)).toBe("product flask");
  });

  it("is asked for again when a view opens, and when the line is back", async () => {
    const { page, shop, upkeep, asked } = panelOf([lost, lost, capabilities]);
    await shop.start();
    upkeep.show({ view: product });
    await vi.waitFor(() => expect(asked("capabilities")).toBe(2));
    await vi.waitFor(() => expect(shop.$capabilitiesFailure.get()).toBe(lost));
    page.dispatchEvent(new Event("online"));
    await vi.waitFor(() => expect(shop.$capabilities.get()).toBe(capabilities));
    upkeep.hostDisconnected();
    expect(asked("capabilities")).toBe(3);
  });
});

describe("orders on screen", () => {
  it("are renewed one by one as time passes; the list is read once", async () => {
    const { clock, shop, upkeep, asked } = panelOf([capabilities]);
    upkeep.show({ view: { kind: "orders" } });
    await vi.waitFor(() => expect(shop.orders.$orders.get().status).toBe("ready"));
    await clock.advance(45_000);
    expect(asked("listOrders")).toBe(1);
    expect(asked("getOrder")).toBe(2);
  });
});
