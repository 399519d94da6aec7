import { Failure, type KeyValueStorage, memoryStorage } from "@shop-feed/contract/feed";
import { FakeClock } from "@shop-feed/contract/fakes";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { GatewayRequest } from "./gateway-client.ts";
import { createLinking } from "./linking.ts";

const HOST = "https://brand.example";
const GATEWAY = "https://gateway.example";
const BEGUN = {
  link_session_id: "link-1",
  poll_secret: "secret",
  authorize_url: "https://shop.example/authorize",
  expires_in: 600,
};
const LINKED = { state: "linked", resume: "post-7" };

/** The linking of one page: its address, its memory, and a gateway that gives these answers to polls. */
function onPage(tabStorage: KeyValueStorage, shop: string, ...answers: (object | Failure)[]) {
  const asked: GatewayRequest[] = [];
  const linking = createLinking({
    client: {
      send(request) {
        if (request.path.endsWith("/start")) return Promise.resolve(BEGUN);
        asked.push(request);
        const answer = answers.shift() ?? { state: "pending" };
        return answer instanceof Failure ? Promise.reject(answer) : Promise.resolve(answer);
      },
      session: { get: () => undefined, set: () => {}, forget: () => {} },
    },
    shopPath: `/v1/${shop}`,
    gatewayOrigin: GATEWAY,
    clock: new FakeClock(),
    tabStorage,
    withSession: (act) => act(),
  });
  return { linking, asked };
}

function atAddress(href: string): { href: string } {
  const page = { href };
  vi.stubGlobal("location", page);
  const replaceState = (_: unknown, __: unknown, next: string): void => void (page.href = next);
  vi.stubGlobal("history", { state: null, replaceState });
  return page;
}

/** A tab on its way to the retailer for this shop. */
async function leave(shop: string): Promise<KeyValueStorage> {
  const storage = memoryStorage();
  const request = { mode: "redirect", returnUrl: `${HOST}/feed#p3`, resume: "post-7" } as const;
  await onPage(storage, shop).linking.beginLink(request);
  return storage;
}

const BACK = `${HOST}/feed?shop_feed_link=link-1#shop_feed_link=link-1&shop_feed_claim=claim-1`;
const down = new Failure({ code: "network", message: "down" });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("coming back from a redirect", () => {
  it("asks with the claim, and puts the address back as it was", async () => {
    const storage = await leave("r");
    const page = atAddress(BACK);
    const { linking, asked } = onPage(storage, "r", LINKED);
    expect(await linking.resumeLink()).toMatchObject({ status: { state: "linked" }, resume: "post-7" });
    expect(asked[0]?.body).toEqual({ poll_secret: "secret", claim: "claim-1" });
    expect(page.href).toBe(`${HOST}/feed#p3`);
    expect(await linking.resumeLink()).toBeUndefined();
  });

  it.each([
    ["claim and all", BACK, `${HOST}/feed`],
    ["but not the page's own fragment", `${HOST}/feed?a=1&shop_feed_link=x#p3`, `${HOST}/feed?a=1#p3`],
  ])("cleans the address of an attempt that this tab did not begin, %s", async (_, address, cleaned) => {
    const page = atAddress(address);
    const { linking, asked } = onPage(memoryStorage(), "r");
    expect(await linking.resumeLink()).toBeUndefined();
    expect(page.href).toBe(cleaned);
    expect(asked).toEqual([]);
  });

  it("asks again after a lost answer, also when the page was loaded anew", async () => {
    const storage = await leave("r");
    atAddress(BACK);
    const { linking } = onPage(storage, "r", down, down);
    await expect(linking.resumeLink()).rejects.toBe(down);
    await expect(linking.resumeLink()).rejects.toBe(down);
    const reloaded = onPage(storage, "r", LINKED);
    expect(await reloaded.linking.resumeLink()).toMatchObject({ status: { state: "linked" } });
    expect(reloaded.asked[0]?.body).toEqual({ poll_secret: "secret", claim: "claim-1" });
  });

  it("does not ask again after a refusal", async () => {
    const storage = await leave("r");
    atAddress(BACK);
    const refused = new Failure({ code: "link_failed", message: "no" });
    const { linking } = onPage(storage, "r", refused);
    await expect(linking.resumeLink()).rejects.toBe(refused);
    expect(await linking.resumeLink()).toBeUndefined();
  });

  it("leaves the return to the shop's own adapter, and to one of two feeds of that shop", async () => {
    const storage = await leave("r");
    atAddress(BACK);
    expect(await onPage(storage, "t").linking.resumeLink()).toBeUndefined();
    const feeds = [onPage(storage, "r", LINKED), onPage(storage, "r", LINKED)];
    const found = await Promise.all(feeds.map(({ linking }) => linking.resumeLink()));
    expect(found.map((answer) => answer?.status.state)).toEqual(["linked", undefined]);
  });

  it.each(["", "{", "null", "[]", '"text"', '{"id":"link-1"}', '{"id":7,"secret":{},"hash":1,"shop":"x"}'])(
    "takes no harm from %j in the tab's storage",
    async (kept) => {
      const storage = { ...memoryStorage(), get: () => kept };
      const page = atAddress(BACK);
      const { linking } = onPage(storage, "r");
      expect(await linking.resumeLink()).toBeUndefined();
      expect(page.href).toBe(`${HOST}/feed`);
      await expect(linking.pollLink("link-1")).rejects.toMatchObject({ code: "link_expired" });
    },
  );
});

describe("hearing while a popup is open", () => {
  it("ends with the signal of who waits, before and after the first poll, and with the attempt", async () => {
    const listeners = new Set<unknown>();
    const window = {
      location: { origin: HOST },
      addEventListener: (_: string, listener: unknown) => listeners.add(listener),
      removeEventListener: (_: string, listener: unknown) => listeners.delete(listener),
    };
    vi.stubGlobal("window", window);
    const { linking } = onPage(memoryStorage(), "r", { state: "denied" });
    const request = { mode: "popup", returnUrl: `${HOST}/feed`, resume: "" } as const;
    const early = new AbortController();
    await linking.beginLink(request, early.signal);
    expect(listeners.size).toBe(1);
    early.abort();
    expect(listeners.size).toBe(0);

    const late = new AbortController();
    await linking.beginLink(request);
    expect(listeners.size).toBe(1);
    const polled = linking.pollLink("link-1", late.signal);
    expect(listeners.size).toBe(1);
    await polled;
    expect(listeners.size).toBe(0);

    const other = onPage(memoryStorage(), "r");
    const leaving = new AbortController();
    await other.linking.beginLink(request);
    const waiting = other.linking.pollLink("link-1", leaving.signal);
    leaving.abort();
    expect(await waiting).toEqual({ state: "pending" });
    expect(listeners.size).toBe(0);
  });
});
