import { type Clock, type Emit, type Failure, toFailure } from "@shop-feed/contract/feed";
import type { CommerceAdapter, LinkedAccount, LinkStatus } from "@shop-feed/contract/commerce";
import { atom, type ReadableAtom } from "nanostores";
import { LINK_TABLE, type LinkEvent, type LinkName, nextLink } from "./link-machine.ts";

export interface LinkState {
  readonly name: LinkName;
  readonly account?: LinkedAccount | undefined;
  readonly failure?: Failure | undefined;
}

/** A window opened for the retailer's page, before its address is known (a later open would be blocked). */
export interface LinkWindow {
  navigate(url: string): void;
  close(): void;
}

export interface LinkPorts {
  readonly adapter: CommerceAdapter;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly shop: () => string;
  /** Called inside the shopper's gesture. Undefined: the browser blocked it. */
  readonly openWindow: () => LinkWindow | undefined;
  /** Leaves this page for the retailer's. */
  readonly redirect: (url: string) => void;
  readonly returnUrl: () => string;
  /** What to come back to after a redirect. */
  readonly resume: () => string;
  /** Prices, promises and purchase modes belong to the account: ask for them anew. */
  readonly onAccountChanged: () => void;
  readonly onFailure: (failure: Failure) => void;
}

export interface AccountLink {
  readonly $link: ReadableAtom<LinkState>;
  /** Linking takes the shopper to a page of the retailer's; false: it happens here. */
  readonly leavesPage: boolean;
  /** Asks the server where the link stands. An attempt that begins meanwhile goes before the answer. */
  check(): Promise<void>;
  /** The page is shown again as it was left (from the back/forward cache): an attempt that left by redirect is over here. */
  recheck(): Promise<void>;
  /** On a shopper's click. Resolves when the attempt ended, whatever came of it. */
  begin(): Promise<void>;
  /** Stops waiting; what the shopper does at the retailer then has no effect here. */
  cancel(): void;
  unlink(): Promise<void>;
  /** Takes over what `resumeLink` found on a return from a redirect. */
  adopt(status: LinkStatus): void;
  dispose(): void;
}

/** First poll after 1 s, then ever slower; a popup's own closing tells nothing (COOP), so polling is the truth. */
const POLL_MS = [1_000, 1_500, 2_000, 2_000, 3_000] as const;

export function createAccountLink(ports: LinkPorts): AccountLink {
  const { adapter, clock, emit } = ports;
  const $link = atom<LinkState>({ name: "checking" });
  const life = new AbortController();
  let attempt: AbortController | undefined;
  let running: Promise<void> | undefined;

  const move = (event: LinkEvent, detail: Omit<LinkState, "name"> = {}) =>
    $link.set({ name: nextLink($link.get().name, event), ...detail });
  const can = (event: LinkEvent) => LINK_TABLE[$link.get().name][event] !== undefined;
  const fail = (error: unknown) => {
    const failure = toFailure(error);
    if (failure.code === "aborted") return;
    if (can("failed")) move("failed", { failure, account: $link.get().account });
    ports.onFailure(failure);
  };

  function adopt(status: LinkStatus): void {
    const before = $link.get().name;
    switch (status.state) {
      case "linked":
        move("found_linked", { account: status.account });
        break;
      case "needs_reauth":
        move("found_needs_reauth", { account: status.account });
        break;
      case "needs_scope":
        move("found_needs_scope", { account: status.account });
        break;
      case "denied":
      case "expired":
        if (before === "linking") move(status.state);
        else if (before === "checking") move("found_unlinked");
        return;
      case "pending":
        return;
      case "unlinked":
        if (before !== "linking") move("found_unlinked");
        break;
    }
    if (before !== "checking" && before !== $link.get().name) ports.onAccountChanged();
  }

  function wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const cancel = clock.after(ms, resolve);
      signal.addEventListener("abort", () => (cancel(), resolve()), { once: true });
    });
  }

  async function poll(attemptId: string, expiresAt: number, signal: AbortSignal): Promise<LinkStatus> {
    for (let turn = 0; !signal.aborted; turn++) {
      await wait(POLL_MS[Math.min(turn, POLL_MS.length - 1)] ?? 3_000, signal);
      if (signal.aborted) break;
      try {
        const status = await adapter.pollLink(attemptId, signal);
        if (status.state !== "pending") return status;
      } catch (error) {
        // A lost poll is not a lost link: the server still knows.
        if (!toFailure(error).retryable) throw error;
      }
      if (clock.now() > expiresAt) return { state: "expired" };
    }
    return { state: "pending" };
  }

  async function run(linkWindow: LinkWindow | undefined, signal: AbortSignal): Promise<void> {
    const inWindow = adapter.linksInWindow !== false;
    const mode = inWindow && !linkWindow ? "redirect" : "popup";
    try {
      const started = await adapter.beginLink(
        { mode, returnUrl: ports.returnUrl(), resume: ports.resume() },
        signal,
      );
      if (started.authorizeUrl && mode === "redirect") return ports.redirect(started.authorizeUrl);
      if (started.authorizeUrl) linkWindow?.navigate(started.authorizeUrl);
      const status = await poll(started.id, Date.parse(started.expiresAt), signal);
      if (signal.aborted) return;
      linkWindow?.close();
      adopt(status);
      if (status.state === "linked") emit("linked", { shop: ports.shop() });
    } catch (error) {
      linkWindow?.close();
      if (!signal.aborted) fail(error);
    }
  }

  async function check(): Promise<void> {
    const busy = () => $link.get().name === "linking" || $link.get().name === "unlinking";
    try {
      const status = await adapter.linkStatus(life.signal);
      if (!busy()) adopt(status);
    } catch (error) {
      if (!busy() && !life.signal.aborted) fail(error);
    }
  }

  function cancel(): void {
    if ($link.get().name !== "linking") return;
    attempt?.abort();
    move("cancel");
  }

  return {
    $link,
    leavesPage: adapter.linksInWindow !== false,
    adopt,
    check,
    async recheck() {
      cancel();
      await check();
    },
    async begin() {
      // A second click while the retailer's window is open waits for the same attempt.
      if ($link.get().name === "linking") return running;
      if (!can("begin") || !emit("link_requested", { shop: ports.shop() })) return;
      const linkWindow = adapter.linksInWindow === false ? undefined : ports.openWindow();
      attempt = new AbortController();
      move("begin", { account: $link.get().account });
      running = run(linkWindow, attempt.signal);
      await running;
    },
    cancel,
    async unlink() {
      if (!can("unlink")) return;
      move("unlink", { account: $link.get().account });
      try {
        await adapter.unlink(life.signal);
        move("found_unlinked");
        emit("unlinked", { shop: ports.shop() });
        ports.onAccountChanged();
      } catch (error) {
        fail(error);
      }
    },
    dispose() {
      life.abort();
      attempt?.abort();
    },
  };
}
