import { IllegalMove, type TransitionTable } from "./machine.ts";

/** The account link as the shopper sees it. `checking`: the page has not heard from the server yet. */
export type LinkName =
  | "checking"
  | "unlinked"
  | "linking"
  | "linked"
  | "needs_reauth"
  | "needs_scope"
  | "unlinking"
  | "denied"
  | "expired"
  | "error";

export type LinkEvent =
  | "found_unlinked"
  | "found_linked"
  | "found_needs_reauth"
  | "found_needs_scope"
  | "begin"
  | "cancel"
  | "denied"
  | "expired"
  | "failed"
  | "unlink";

/** A look at the server may find any settled state; it never interrupts an attempt under way. */
const FOUND = {
  found_unlinked: "unlinked",
  found_linked: "linked",
  found_needs_reauth: "needs_reauth",
  found_needs_scope: "needs_scope",
} as const;

export const LINK_TABLE: TransitionTable<LinkName, LinkEvent> = {
  checking: { ...FOUND, failed: "error", begin: "linking" },
  unlinked: { ...FOUND, begin: "linking" },
  linking: { ...FOUND, cancel: "unlinked", denied: "denied", expired: "expired", failed: "error" },
  linked: { ...FOUND, unlink: "unlinking", begin: "linking" },
  needs_reauth: { ...FOUND, begin: "linking", unlink: "unlinking" },
  needs_scope: { ...FOUND, begin: "linking", unlink: "unlinking" },
  // Local state clears even when the retailer cannot be told yet: the server queues that.
  unlinking: { found_unlinked: "unlinked", failed: "error" },
  denied: { ...FOUND, begin: "linking" },
  expired: { ...FOUND, begin: "linking" },
  error: { ...FOUND, begin: "linking", unlink: "unlinking", failed: "error" },
};

/** @throws IllegalMove */
export function nextLink(from: LinkName, event: LinkEvent): LinkName {
  const to = LINK_TABLE[from][event];
  if (!to) throw new IllegalMove("link", from, event);
  return to;
}
