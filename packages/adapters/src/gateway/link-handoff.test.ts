import { FakeClock } from "@shop-feed/contract/fakes";
import { afterEach, describe, expect, it, vi } from "vitest";
import { handOverClaim } from "./claim.ts";
import { createLinkHandoff } from "./link-handoff.ts";

const HOST = "https://brand.example";
const GATEWAY = "https://gateway.example";

/** Just enough of a window to hear messages. */
function page() {
  const target = Object.assign(new EventTarget(), { location: { origin: HOST } });
  vi.stubGlobal("window", target);
  const popup = { closed: false, opener: target };
  return (origin: string, data: unknown, source: object | null = popup) =>
    target.dispatchEvent(Object.assign(new Event("message"), { origin, data, source }));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Whether news for `id` came before its time was up. */
async function heard(
  handoff: ReturnType<typeof createLinkHandoff>,
  clock: FakeClock,
  act: () => void,
): Promise<boolean> {
  let done = false;
  const waiting = handoff.news("link-1", 1_000, undefined).then(() => (done = true));
  act();
  await clock.advance(0);
  const soon = done;
  await clock.advance(1_000);
  await waiting;
  return soon;
}

describe("hearing of the end of a link", () => {
  const done = { type: "shop-feed-link", link_session_id: "link-1" };
  const claim = { type: "shop-feed-claim", link_session_id: "link-1", claim: "secret" };

  it.each([
    ["the gateway's page", GATEWAY, done, true, undefined],
    ["the host's claim page", HOST, claim, true, "secret"],
    ["anybody else", "https://evil.example", done, false, undefined],
    ["anybody else with a claim", "https://evil.example", claim, false, undefined],
    ["the gateway, about another attempt", GATEWAY, { ...done, link_session_id: "link-2" }, false, undefined],
    ["the gateway, with a claim that is not its to give", GATEWAY, claim, true, undefined],
    ["a page that says something else", HOST, { type: "other", link_session_id: "link-1" }, false, undefined],
    ["a page that says nothing", HOST, null, false, undefined],
  ])("listens to %s as it should", async (_, origin, data, expected, kept) => {
    const tell = page();
    const clock = new FakeClock();
    const handoff = createLinkHandoff(GATEWAY, clock);
    expect(await heard(handoff, clock, () => tell(origin, data))).toBe(expected);
    expect(handoff.claim("link-1")).toBe(kept);
    handoff.close();
    tell(HOST, { ...claim, claim: "later" });
    expect(handoff.claim("link-1")).toBe(kept);
  });
});

describe("who says so", () => {
  const claim = { type: "shop-feed-claim", link_session_id: "link-1", claim: "secret" };

  it.each([
    ["a window that somebody else opened", { closed: false, opener: {} }, undefined],
    ["a frame of this page", { closed: false, opener: null }, undefined],
    ["a worker", {}, undefined],
    ["a popup that has closed itself", { closed: true, opener: null }, "secret"],
    ["a window that is gone", null, "secret"],
  ])("hears %s as it should", (_, source, kept) => {
    const tell = page();
    const handoff = createLinkHandoff(GATEWAY, new FakeClock());
    tell(HOST, claim, source);
    expect(handoff.claim("link-1")).toBe(kept);
    handoff.close();
  });
});

describe("the claim page", () => {
  function popup(hash: string) {
    const told: unknown[] = [];
    const opener = { postMessage: (...message: unknown[]) => told.push(message) };
    const history = { replaceState: vi.fn<History["replaceState"]>() };
    const close = vi.fn<() => void>();
    const location = { hash, pathname: "/claim.html", origin: HOST };
    return { told, close, history, window: { location, history, opener, close } as unknown as Window };
  }

  it("hands the claim to the waiting tab, cleans its address and closes", async () => {
    const clock = new FakeClock();
    const handoff = createLinkHandoff(GATEWAY, clock);
    const { told, close, history, window } = popup("#shop_feed_link=link-1&shop_feed_claim=secret");
    expect(handOverClaim(window)).toBe(true);
    expect(history.replaceState).toHaveBeenCalledWith(null, "", "/claim.html");
    expect(close).toHaveBeenCalledOnce();
    expect(told).toEqual([[{ type: "shop-feed-claim", link_session_id: "link-1", claim: "secret" }, HOST]]);
    await expect.poll(() => handoff.claim("link-1")).toBe("secret");
    handoff.close();
  });

  it.each([[""], ["#section"], ["#shop_feed_link=link-1"]])("does nothing when opened with %j", (hash) => {
    const { told, close, window } = popup(hash);
    expect(handOverClaim(window)).toBe(false);
    expect(told).toEqual([]);
    expect(close).not.toHaveBeenCalled();
  });
});
