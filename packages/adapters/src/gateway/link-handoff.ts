import type { Clock } from "@shop-feed/contract/feed";

/** Same-origin tabs of one browser hear it: that is what makes a claim a proof of the browser. */
export const CLAIM_CHANNEL = "shop-feed-link";

export interface ClaimMessage {
  readonly type: "shop-feed-claim";
  readonly link_session_id: string;
  /** Once only; worthless without the poll secret of the tab that began. */
  readonly claim: string;
}

export interface LinkHandoff {
  /** The claim that arrived for an attempt. */
  claim(attemptId: string): string | undefined;
  /** Resolves when something arrives for that attempt, or after `ms`. What arrived is a reason to ask the server, never an answer. */
  news(attemptId: string, ms: number, signal: AbortSignal | undefined): Promise<void>;
  close(): void;
}

/**
 * Listens for the end of linking attempts: claims from the host's own claim page, and the gateway's page in the popup
 * saying that it is done. `gatewayOrigin` is the only other origin that is heard.
 */
export function createLinkHandoff(gatewayOrigin: string, clock: Clock): LinkHandoff {
  const claims = new Map<string, string>();
  const waiting = new Map<string, () => void>();
  const page = typeof window === "undefined" ? undefined : window;
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(CLAIM_CHANNEL);
  // In Node a channel would keep the process alive.
  (channel as { unref?: () => void } | undefined)?.unref?.();

  const heard = (data: unknown, ownOrigin: boolean): void => {
    if (typeof data !== "object" || data === null) return;
    const { type, link_session_id: id, claim } = data as Partial<Record<string, unknown>>;
    if (typeof id !== "string" || (type !== "shop-feed-link" && type !== "shop-feed-claim")) return;
    if (ownOrigin && typeof claim === "string" && claim.length < 200) claims.set(id, claim);
    waiting.get(id)?.();
  };
  const onMessage = (event: MessageEvent): void => {
    if (!openedBy(page, event.source)) return;
    if (event.origin === page?.location.origin) heard(event.data, true);
    else if (event.origin === gatewayOrigin) heard(event.data, false);
  };
  const onBroadcast = (event: MessageEvent): void => heard(event.data, true);
  page?.addEventListener("message", onMessage);
  channel?.addEventListener("message", onBroadcast);

  return {
    claim: (attemptId) => claims.get(attemptId),
    news(attemptId, ms, signal) {
      return new Promise((resolve) => {
        const cancel = clock.after(ms, done);
        function done(): void {
          cancel();
          signal?.removeEventListener("abort", done);
          waiting.delete(attemptId);
          resolve();
        }
        waiting.set(attemptId, done);
        signal?.addEventListener("abort", done, { once: true });
        if (signal?.aborted || claims.has(attemptId)) done();
      });
    },
    close() {
      page?.removeEventListener("message", onMessage);
      channel?.close();
    },
  };
}

/**
 * Whether a window is one that this page opened, which another origin may know of it. One that has closed itself can no
 * longer tell, and is believed: what it says is but a reason to ask the server a little earlier.
 */
function openedBy(page: Window | undefined, source: MessageEventSource | null | undefined): boolean {
  if (!source) return true;
  const { closed, opener } = source as Partial<Window>;
  return closed === true || opener === page;
}
