import type { LinkAttempt, LinkedAccount, LinkStatus } from "@shop-feed/contract/commerce";
import { Failure } from "@shop-feed/contract/feed";
import { newId } from "./new-id.ts";
import type { Shop } from "./shop.ts";
import type { LinkAttemptRecord } from "./shop-memory.ts";
import { defaultAddress } from "./shopper.ts";

/** How the shopper at the other end answers; `manual`: not before `control` says so. */
export type Consent = "approve" | "deny" | "expire" | "manual";

export interface ConsentOptions {
  readonly consent: Consent;
  /** How long they take, in milliseconds. */
  readonly consentMs: number;
}

const LIFETIME_MS = 10 * 60_000;

export function linkStatus(shop: Shop): LinkStatus {
  const { state, login } = shop.memory.link;
  if (state === "unlinked") return { state };
  const account = describe(shop, login);
  if (!account) return { state: "unlinked" };
  return state === "needs_scope" ? { state, scopes: ["orders"], account } : { state, account };
}

/** @throws Failure `unsupported` at shops without linking */
export function beginLink(shop: Shop): LinkAttempt {
  if (shop.file.style !== "linked")
    throw new Failure({ code: "unsupported", message: `${shop.file.name} needs no account link` });
  const startedAt = shop.clock.now();
  const attempt: LinkAttemptRecord = { startedAt, expiresAt: startedAt + LIFETIME_MS };
  const id = newId();
  shop.memory.attempts = { [id]: attempt };
  shop.save();
  return { id, expiresAt: new Date(attempt.expiresAt).toISOString() };
}

/** @throws Failure `not_found`; a newer attempt replaces an older one */
export function pollLink(shop: Shop, id: string, { consent, consentMs }: ConsentOptions): LinkStatus {
  const attempt = Object.hasOwn(shop.memory.attempts, id) ? shop.memory.attempts[id] : undefined;
  if (!attempt) throw new Failure({ code: "not_found", message: `No linking attempt "${id}"` });
  const now = shop.clock.now();
  if (now >= attempt.expiresAt) attempt.answer ??= "expired";
  else if (consent !== "manual" && now >= attempt.startedAt + consentMs) attempt.answer ??= ANSWERS[consent];
  if (attempt.answer === undefined) return { state: "pending" };
  if (attempt.answer !== "approved") return { state: attempt.answer };
  if (!attempt.used) {
    attempt.used = true;
    shop.memory.link = { state: "linked", login: attempt.login ?? shop.account?.login };
    shop.save();
  }
  return linkStatus(shop);
}

export function unlink(shop: Shop): void {
  shop.memory.link = { state: "unlinked" };
  shop.memory.attempts = {};
  shop.save();
}

/** Answers the waiting attempt by hand. @throws Failure `not_found` when none waits */
export function answerLink(
  shop: Shop,
  answer: NonNullable<LinkAttemptRecord["answer"]>,
  login?: string,
): void {
  const attempt = Object.values(shop.memory.attempts)[0];
  if (!attempt)
    throw new Failure({ code: "not_found", message: "No linking attempt waits; call beginLink first" });
  attempt.answer = answer;
  attempt.login = login;
  shop.save();
}

const ANSWERS = { approve: "approved", deny: "denied", expire: "expired" } as const;

function describe({ file }: Shop, login: string | undefined): LinkedAccount | undefined {
  const account = file.accounts?.find((entry) => entry.login === login);
  if (!account) return undefined;
  const home = defaultAddress(account);
  return {
    displayName: account.name,
    program: file.membership?.program,
    member: account.member,
    defaultAddress: home && [home.label, home.street_address].filter(Boolean).join(", "),
  };
}
