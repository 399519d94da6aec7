import type { CommerceAdapter, LinkStatus } from "@shop-feed/contract/commerce";
import { FakeClock, fakeCommerceAdapter } from "@shop-feed/contract/fakes";
import { Failure } from "@shop-feed/contract/feed";
import { describe, expect, it, vi } from "vitest";
import { createAccountLink } from "./link.ts";

const LINKED: LinkStatus = { state: "linked", account: { displayName: "Ada", member: true } };
const attempt = {
  id: "a1",
  authorizeUrl: "https://rivermart.example/auth",
  expiresAt: "2026-11-20T09:51:00Z",
};

function linkOf(
  statuses: (LinkStatus | Failure)[],
  { popup = true, methods = {} }: { popup?: boolean; methods?: Partial<CommerceAdapter> } = {},
) {
  const clock = new FakeClock();
  const linkWindow = { navigate: vi.fn(), close: vi.fn() };
  const beginLink = vi.fn((_request: { mode: string; resume?: string | undefined }) =>
    Promise.resolve(attempt),
  );
  const onAccountChanged = vi.fn();
  const redirect = vi.fn();
  const emit = vi.fn((_name: string) => true);
  const openWindow = vi.fn(() => (popup ? linkWindow : undefined));
  const adapter = fakeCommerceAdapter({
    beginLink,
    linkStatus: () => Promise.resolve({ state: "unlinked" }),
    unlink: () => Promise.resolve(),
    pollLink() {
      const next = statuses.length > 1 ? statuses.shift() : statuses[0];
      return next instanceof Failure ? Promise.reject(next) : Promise.resolve(next ?? { state: "pending" });
    },
    ...methods,
  });
  const link = createAccountLink({
    adapter,
    clock,
    emit,
    shop: () => "rivermart",
    openWindow,
    redirect,
    returnUrl: () => "https://brand.example/",
    resume: () => "{}",
    onAccountChanged,
    onFailure: () => undefined,
  });
  return {
    link,
    adapter,
    clock,
    linkWindow,
    beginLink,
    redirect,
    emit,
    openWindow,
    onAccountChanged,
    state: () => link.$link.get(),
  };
}

describe("the account link", () => {
  it("opens the window inside the gesture, polls, links, and asks for new prices", async () => {
    const { link, clock, linkWindow, openWindow, onAccountChanged, state, emit } = linkOf([
      { state: "pending" },
      { state: "pending" },
      LINKED,
    ]);
    await link.check();
    const done = link.begin();
    expect(openWindow).toHaveBeenCalledOnce();
    await clock.advance(0);
    expect(linkWindow.navigate).toHaveBeenCalledWith(attempt.authorizeUrl);
    await clock.advance(2_000);
    expect(state().name).toBe("linking");
    await clock.advance(5_000);
    await done;
    expect(state()).toMatchObject({ name: "linked", account: { displayName: "Ada" } });
    expect(linkWindow.close).toHaveBeenCalled();
    expect(onAccountChanged).toHaveBeenCalledOnce();
    expect(emit.mock.calls.map(([name]) => name)).toEqual(["link_requested", "linked"]);
  });

  it("goes by redirect, with the place to come back to, when the popup is blocked", async () => {
    const { link, clock, redirect, beginLink } = linkOf([], { popup: false });
    await link.check();
    void link.begin();
    await clock.advance(0);
    expect(beginLink.mock.calls[0]?.[0]).toMatchObject({ mode: "redirect", resume: "{}" });
    expect(redirect).toHaveBeenCalledWith(attempt.authorizeUrl);
  });

  it.each(["denied", "expired"] as const)("ends in %s, and can begin again", async (state) => {
    const linking = linkOf([{ state }]);
    await linking.link.check();
    const done = linking.link.begin();
    await linking.clock.advance(1_000);
    await done;
    expect(linking.state().name).toBe(state);
    void linking.link.begin();
    expect(linking.state().name).toBe("linking");
  });

  it("expires by itself when the server keeps saying pending", async () => {
    const { link, clock, state } = linkOf([{ state: "pending" }]);
    await link.check();
    void link.begin();
    await clock.advance(11 * 60_000);
    expect(state().name).toBe("expired");
  });

  it("outlives lost polls, and ends at an answer that is no passing fault", async () => {
    const lost = new Failure({ code: "network", message: "x" });
    const survives = linkOf([lost, lost, LINKED]);
    await survives.link.check();
    void survives.link.begin();
    await survives.clock.advance(10_000);
    expect(survives.state().name).toBe("linked");
    const ends = linkOf([new Failure({ code: "link_failed", message: "x" })]);
    await ends.link.check();
    void ends.link.begin();
    await ends.clock.advance(1_000);
    expect(ends.state()).toMatchObject({ name: "error", failure: { code: "link_failed" } });
  });

  it("does not link after the shopper canceled", async () => {
    const { link, clock, state } = linkOf([LINKED]);
    await link.check();
    void link.begin();
    link.cancel();
    await clock.advance(10_000);
    expect(state().name).toBe("unlinked");
  });

  it("begins only when the page lets it", async () => {
    const { link, emit, openWindow, state } = linkOf([]);
    await link.check();
    emit.mockReturnValueOnce(false);
    await link.begin();
    expect(openWindow).not.toHaveBeenCalled();
    expect(state().name).toBe("unlinked");
  });

  it("unlinks, tells the page, and asks for the public prices", async () => {
    const { link, state, emit, onAccountChanged } = linkOf([], {
      methods: { linkStatus: () => Promise.resolve(LINKED) },
    });
    await link.check();
    await link.unlink();
    expect(state().name).toBe("unlinked");
    expect(emit).toHaveBeenCalledWith("unlinked", { shop: "rivermart" });
    expect(onAccountChanged).toHaveBeenCalledOnce();
  });

  it("opens one window however often it is asked, and unlinks only what is linked", async () => {
    const { link, clock, openWindow, emit, state, adapter } = linkOf([LINKED]);
    await link.check();
    await link.unlink();
    expect(adapter.calls).not.toContain("unlink");
    const attempts = [link.begin(), link.begin()];
    await clock.advance(1_000);
    await Promise.all(attempts);
    expect(openWindow).toHaveBeenCalledOnce();
    expect(state().name).toBe("linked");
    const unlinked = [link.unlink(), link.unlink()];
    await Promise.all(unlinked);
    expect(emit.mock.calls.map(([name]) => name)).toEqual(["link_requested", "linked", "unlinked"]);
  });

  it("asks anew when a page that left for the retailer is shown again", async () => {
    let status: LinkStatus = { state: "unlinked" };
    const { link, clock, state, onAccountChanged } = linkOf([{ state: "pending" }], {
      popup: false,
      methods: { linkStatus: () => Promise.resolve(status) },
    });
    await link.check();
    void link.begin();
    await clock.advance(0);
    expect(state().name).toBe("linking");
    status = LINKED;
    await link.recheck();
    expect(state()).toMatchObject({ name: "linked", account: { displayName: "Ada" } });
    expect(onAccountChanged).toHaveBeenCalledOnce();
  });

  it.each([
    { what: "an answer", answer: () => Promise.resolve(LINKED) },
    { what: "a failure", answer: () => Promise.reject(new Failure({ code: "network", message: "x" })) },
  ])("is not taken out of an attempt by $what to an older question", async ({ answer }) => {
    let release: () => void = () => undefined;
    const { link, clock, state } = linkOf([{ state: "pending" }], {
      methods: { linkStatus: () => new Promise<void>((resolve) => (release = resolve)).then(answer) },
    });
    const checked = link.check();
    void link.begin();
    release();
    await checked;
    await clock.advance(0);
    expect(state().name).toBe("linking");
  });

  it("stays as it is when it cannot be looked at again", async () => {
    const lost = new Failure({ code: "network", message: "x" });
    const answers = [Promise.resolve({ state: "unlinked" } as const), Promise.reject(lost)];
    const { link, state } = linkOf([], { methods: { linkStatus: () => answers.shift()! } });
    await link.check();
    await link.recheck();
    expect(state().name).toBe("unlinked");
  });
});
