import type { LinkName } from "@shop-feed/state";

/** What the link view shows. */
export type LinkStep =
  | "consent"
  | "pending"
  | "denied"
  | "expired"
  | "error"
  | "done"
  | "reauth"
  | "scope"
  | "wait";

const STEPS: Readonly<Record<LinkName, LinkStep>> = {
  checking: "wait",
  unlinked: "consent",
  linking: "pending",
  linked: "done",
  needs_reauth: "reauth",
  needs_scope: "scope",
  unlinking: "wait",
  denied: "denied",
  expired: "expired",
  error: "error",
};

export const linkStep = (name: LinkName): LinkStep => STEPS[name];

/** The line closes in 220 ms, the tick draws in 320; the sheet returns 600 ms later. */
export const LINK_DONE_MS = 1_140;
