import { randomInt, randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { type Clock, Failure, toFailure } from "@shop-feed/contract";
import { generateRandomCodeVerifier } from "oauth4webapi";
import type { Account } from "../drivers/shop-driver.ts";
import type { Logger } from "../logger.ts";
import type { HostOptions } from "../options.ts";
import type { Session } from "../sessions/sessions.ts";
import type { Shop, Shops } from "../shops.ts";
import { transaction } from "../store/open-store.ts";
import { digest, randomToken, type Sealer } from "../store/seal.ts";
import { type Attempt, ATTEMPT_LIFE, type Attempts, type Proof } from "./attempts.ts";
import { type AuthorizationServer, ConsentDenied } from "./authorization-server.ts";
import { type LinkStatusWire, statusOf } from "./link-status.ts";
import type { Links, Tokens } from "./links.ts";
import type { Revocations } from "./revocations.ts";

export interface BeginLink {
  readonly mode: "popup" | "redirect";
  readonly returnUrl: string;
  readonly resume?: string | undefined;
}

export interface BegunLink {
  readonly link_session_id: string;
  readonly poll_secret: string;
  readonly authorize_url: string;
  readonly expires_in: number;
}

/** What the browser that comes back from the retailer is to be shown. */
export type Returned =
  | { readonly kind: "consented"; readonly attempt: Attempt; readonly claim?: string | undefined; readonly code?: string | undefined }
  | { readonly kind: "denied" | "failed"; readonly attempt: Attempt }
  /** Another browser than the one that began, or no attempt of ours: nothing is linked and nothing was exchanged. */
  | { readonly kind: "foreign" };

export interface LinkingPorts {
  readonly database: DatabaseSync;
  readonly shops: Shops;
  readonly links: Links;
  readonly attempts: Attempts;
  readonly revocations: Revocations;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly logger: Logger;
}

const ATTEMPTS_PER_HOUR = 30;
/** Read aloud and typed by people: no letters that look alike. */
const CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";

/** Account links from the first click to unlinking. A link is made only by the browser that began it. */
export class Linking {
  readonly #ports: LinkingPorts;
  readonly #finishing = new Map<string, Promise<LinkStatusWire>>();

  constructor(ports: LinkingPorts) {
    this.#ports = ports;
  }

  status(shop: string, shopper: string | undefined): LinkStatusWire {
    this.#ports.shops.get(shop);
    return statusOf(shopper === undefined ? undefined : this.#ports.links.find(shop, shopper));
  }

  async begin(shopId: string, { shopper, origin }: Session, host: HostOptions, request: BeginLink): Promise<BegunLink> {
    const { attempts, clock, links, shops } = this.#ports;
    const shop = shops.get(shopId);
    const server = authorizationOf(shop);
    if (new URL(request.returnUrl).origin !== origin) throw new Failure({ code: "refused", path: "$.return_url", message: `return_url must be a page of ${origin}` });
    if (attempts.startedSince(shopper, clock.now() - 3_600_000) >= ATTEMPTS_PER_HOUR) throw new Failure({ code: "rate_limited", message: "Too many attempts to link; wait an hour" });
    const { scopes } = await shop.driver.profile();
    // Only what is missing is new to the shopper, but a new grant has to name all that it is to hold.
    const wanted = [...scopes, ...shop.extraScopes, ...(links.find(shopId, shopper)?.missingScopes ?? [])];
    const verifier = generateRandomCodeVerifier();
    const { mode, resume } = request;
    const { id, pollSecret, state } = attempts.begin({ shop: shopId, shopper, origin, mode, returnUrl: request.returnUrl, resume, proof: proofFor(host, mode), verifier });
    const url = await server.authorizeUrl({ state, verifier, scopes: wanted });
    return { link_session_id: id, poll_secret: pollSecret, authorize_url: url, expires_in: ATTEMPT_LIFE / 1_000 };
  }

  /** The retailer sent a browser back. `session` is the cookie's, when it carried one. */
  async returned(shopId: string, callback: URLSearchParams, session: Session | undefined): Promise<Returned> {
    const { attempts, clock, logger, shops } = this.#ports;
    const shop = shops.get(shopId);
    const state = callback.get("state") ?? "";
    const attempt = attempts.byState(shopId, state);
    if (!attempt || attempt.status !== "waiting" || attempt.expiresAt <= clock.now()) return { kind: "foreign" };
    const sameBrowser = session?.shopper === attempt.shopper;
    // A phished authorize URL ends here: the victim's browser does not carry the attacker's cookie.
    if (attempt.proof === "cookie" && !sameBrowser) {
      logger.warn("link_foreign_browser", { shop: shopId, attempt: attempt.id });
      return { kind: "foreign" };
    }
    try {
      const tokens = await authorizationOf(shop).exchange(callback, state, attempt.verifier);
      const secret = attempt.proof === "claim" ? randomToken() : attempt.proof === "code" ? shortCode() : undefined;
      attempts.consent(attempt.id, tokens, { proven: attempt.proof === "cookie", proofHash: secret && digest(secret) });
      return { kind: "consented", attempt, ...(attempt.proof === "claim" ? { claim: secret } : { code: secret }) };
    } catch (error) {
      const denied = error instanceof ConsentDenied;
      attempts.finish(attempt.id, denied ? "denied" : "failed");
      if (!denied) logger.warn("link_failed", { shop: shopId, attempt: attempt.id, reason: toFailure(error).message });
      return { kind: denied ? "denied" : "failed", attempt };
    }
  }

  /** Where an attempt stands. Makes the link when this browser began it and the proof is there. */
  async poll(shopId: string, id: string, session: Session, presented: { readonly pollSecret: string; readonly proof?: string | undefined }): Promise<LinkStatusWire> {
    const { attempts, clock } = this.#ports;
    const attempt = attempts.byId(id);
    if (!attempt || attempt.shop !== shopId || attempt.shopper !== session.shopper || !attempts.pollSecretFits(id, presented.pollSecret))
      throw new Failure({ code: "refused", message: "This browser did not begin that attempt; begin a new one" });
    const resume = attempt.resume === undefined ? {} : { resume: attempt.resume };
    switch (attempt.status) {
      case "linked":
        return { ...this.status(shopId, session.shopper), ...resume };
      case "denied":
        return { state: "denied", ...resume };
      case "failed":
        throw new Failure({ code: "link_failed", message: "The retailer's answer could not be used; begin a new attempt" });
      default:
    }
    if (attempt.expiresAt <= clock.now()) return { state: "expired", ...resume };
    if (attempt.status === "waiting") return { state: "pending", ...resume };
    const proven = attempt.proven || (presented.proof !== undefined && attempts.prove(id, normalised(attempt.proof, presented.proof)));
    if (!proven) return { state: "pending", ...resume };
    return { ...(await this.#finishOnce(attempt)), ...resume };
  }

  #finishOnce(attempt: Attempt): Promise<LinkStatusWire> {
    const running = this.#finishing.get(attempt.id);
    if (running) return running;
    const run = this.#finish(attempt).finally(() => this.#finishing.delete(attempt.id));
    this.#finishing.set(attempt.id, run);
    return run;
  }

  async #finish({ id, shop: shopId, shopper, tokens }: Attempt): Promise<LinkStatusWire> {
    const { attempts, database, links, logger, revocations } = this.#ports;
    if (!tokens) throw new Failure({ code: "link_failed", message: "The tokens of this attempt are gone; begin a new one" });
    const account = await this.#account(this.#ports.shops.get(shopId), shopper, tokens);
    return transaction(database, () => {
      const before = links.find(shopId, shopper);
      // The same account again: servers may have put both into one grant, and revoking the old would end the new.
      if (before && before.account.id !== account.id) revocations.add(shopId, before.tokens);
      const link = links.save(shopId, shopper, account, tokens);
      attempts.finish(id, "linked");
      logger.info("linked", { shop: shopId });
      return statusOf(link);
    });
  }

  async #account(shop: Shop, shopper: string, tokens: Tokens): Promise<Account> {
    try {
      return await shop.driver.account({ id: this.#ports.sealer.pseudonym(`${shop.id}\n${shopper}`), accessToken: tokens.access });
    } catch (error) {
      // A plain UCP shop shares no account: the grant itself is then who it is.
      if (toFailure(error).code === "unsupported") return { id: `grant-${randomUUID()}` };
      throw error;
    }
  }
}

function authorizationOf(shop: Shop): AuthorizationServer {
  if (!shop.authorization) throw new Failure({ code: "unsupported", message: `${shop.id} has no linking; give it oauth options` });
  return shop.authorization;
}

/** In the gateway's own site the cookie comes along; elsewhere the host's claim page, or the shopper, carries the proof. */
function proofFor({ session, claimUrl }: HostOptions, mode: "popup" | "redirect"): Proof {
  if (session === "cookie") return "cookie";
  // A redirect comes back to the host's own page, which can carry the claim itself.
  return claimUrl === undefined && mode === "popup" ? "code" : "claim";
}

function shortCode(): string {
  return Array.from({ length: 8 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join("");
}

function normalised(proof: Proof, presented: string): string {
  return proof === "code" ? presented.toUpperCase().replace(/[^A-Z0-9]/g, "") : presented;
}
