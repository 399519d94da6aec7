import { CLAIM_CHANNEL, type ClaimMessage } from "./link-handoff.ts";

/**
 * For the page registered as `claimUrl` of a host on another site than its gateway. The retailer's consent ends on that
 * page, in the popup; this hands its one-time claim to the tab that waits and closes the popup.
 *
 * Answers false when the page was opened without a claim. Never throws.
 */
export function handOverClaim(page: Window = window): boolean {
  const parameters = new URLSearchParams(page.location.hash.slice(1));
  const [id, claim] = [parameters.get("shop_feed_link"), parameters.get("shop_feed_claim")];
  // Out of the address at once: history and later scripts must not find it.
  page.history.replaceState(null, "", page.location.pathname);
  if (!id || !claim) return false;
  const message: ClaimMessage = { type: "shop-feed-claim", link_session_id: id, claim };
  const channel = new BroadcastChannel(CLAIM_CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none: it is same-origin
  channel.postMessage(message);
  channel.close();
  try {
    // Where the opener survived the retailer's page; exactly this origin, which is the waiting tab's own.
    (page.opener as Window | null)?.postMessage(message, page.location.origin);
  } catch {
    // A severed opener: the channel has told it.
  }
  page.close();
  return true;
}
