import type { LinkedAccount, LinkStatus } from "@shop-feed/contract/commerce";
import {
  flag,
  identifier,
  integer,
  list,
  object,
  oneOf,
  optional,
  text,
  url,
} from "@shop-feed/contract/read";

const account = object({
  display_name: optional(text),
  program: optional(text),
  member: optional(flag),
  default_address: optional(text),
});
const status = object({
  state: oneOf("unlinked", "pending", "linked", "needs_reauth", "needs_scope", "denied", "expired"),
  account: optional(account),
  scopes: optional(list(text, 100)),
  resume: optional(text),
});
const start = object({
  link_session_id: identifier,
  poll_secret: identifier,
  authorize_url: url(),
  expires_in: integer(1, 86_400),
});

export interface LinkAnswer {
  readonly status: LinkStatus;
  readonly resume?: string | undefined;
}

/** @throws Failure `malformed` */
export function readLink(json: unknown): LinkAnswer {
  const { state, scopes, resume, ...rest } = status(json, "$");
  const shared: LinkedAccount = {
    displayName: rest.account?.display_name,
    program: rest.account?.program,
    member: rest.account?.member,
    defaultAddress: rest.account?.default_address,
  };
  if (state === "linked" || state === "needs_reauth") return { status: { state, account: shared }, resume };
  if (state === "needs_scope") return { status: { state, account: shared, scopes: scopes ?? [] }, resume };
  return { status: { state }, resume };
}

/** @throws Failure `malformed` */
export function readLinkStart(json: unknown): {
  id: string;
  secret: string;
  authorizeUrl: string;
  expiresInMs: number;
} {
  const wire = start(json, "$");
  return {
    id: wire.link_session_id,
    secret: wire.poll_secret,
    authorizeUrl: wire.authorize_url,
    expiresInMs: wire.expires_in * 1_000,
  };
}
