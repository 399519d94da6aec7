import { fakeCommerceAdapter } from "@shop-feed/contract/fakes";
import { systemClock } from "@shop-feed/contract/feed";
import { createFeedSession } from "@shop-feed/state";
import { afterEach, expect, it, vi } from "vitest";
import type { ShopFeedConfig } from "../config.ts";
import { openShop } from "./open-shop.ts";

afterEach(() => vi.unstubAllGlobals());

const shown = (persisted: boolean) => Object.assign(new Event("pageshow"), { persisted });

it("looks at the link again when the page comes back as it was left, until it is disposed of", async () => {
  const page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  const adapter = fakeCommerceAdapter({ linkStatus: () => Promise.resolve({ state: "unlinked" }) });
  const session = createFeedSession({
    source: { page: () => Promise.resolve({ page: { posts: [] }, problems: [] }) },
    clock: systemClock,
    emit: () => true,
    autoplay: false,
    captions: false,
  });
  const config = { shop: "rivermart", locale: "en" } as ShopFeedConfig;
  const shop = await openShop({ config: () => config, adapter, session, element: {} as Element });
  const looks = () => adapter.calls.filter((call) => call === "linkStatus").length;
  await vi.waitFor(() => expect(looks()).toBe(1));
  page.dispatchEvent(shown(false));
  expect(looks()).toBe(1);
  page.dispatchEvent(shown(true));
  expect(looks()).toBe(2);
  shop?.dispose();
  page.dispatchEvent(shown(true));
  expect(looks()).toBe(2);
});
