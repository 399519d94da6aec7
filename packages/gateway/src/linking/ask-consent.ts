import { Failure, toFailure } from "@shop-feed/contract";
import { generateRandomCodeVerifier } from "oauth4webapi";
import type { HostOptions } from "../options.ts";
import type { Session } from "../sessions/sessions.ts";
import { digest } from "../store/seal.ts";
import { type Attempt, ATTEMPT_LIFE } from "./attempts.ts";
import { ConsentDenied } from "./authorization-server.ts";
import { authorizationOf, type LinkingPorts } from "./linking-ports.ts";
import { newSecret, proofFor } from "./proof.ts";

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
  | {
      readonly kind: "consented";
      readonly attempt: Attempt;
      /** The claim or code that this browser is to carry to the one that waits. */
      readonly secret: string | undefined;
    }
  /** `repeated`: a reload of a return that was taken before. Nothing is done again. */
  | { readonly kind: "denied" | "failed" | "repeated"; readonly attempt: Attempt }
  /** Another browser than the one that began, or no attempt of ours: nothing is linked and nothing was exchanged. */
  | { readonly kind: "foreign" };

const ATTEMPTS_PER_HOUR = 30;
const HOUR = 3_600_000;

/** The first half of linking: to the retailer and back. It leaves an attempt `consented`, which links nothing yet. */
export class AskConsent {
  readonly #ports: LinkingPorts;

  constructor(ports: LinkingPorts) {
    this.#ports = ports;
  }

  async begin(
    shopId: string,
    { shopper, origin }: Session,
    host: HostOptions,
    { mode, returnUrl, resume }: BeginLink,
  ): Promise<BegunLink> {
    const { attempts, clock, links, shops } = this.#ports;
    const shop = shops.get(shopId);
    const server = authorizationOf(shop);
    if (new URL(returnUrl).origin !== origin)
      throw new Failure({
        code: "refused",
        path: "$.return_url",
        message: `return_url must be a page of ${origin}`,
      });
    if (attempts.startedSince(shopper, clock.now() - HOUR) >= ATTEMPTS_PER_HOUR)
      throw new Failure({ code: "rate_limited", message: "Too many attempts to link; wait an hour" });
    const { scopes } = await shop.driver.profile();
    // Only what is missing is new to the shopper, but a new grant has to name all that it is to hold.
    const missing = links.find(shopId, shopper)?.missingScopes ?? [];
    const verifier = generateRandomCodeVerifier();
    const proof = proofFor(host, mode);
    const begun = attempts.begin({
      shop: shopId,
      shopper,
      origin,
      mode,
      returnUrl,
      resume,
      proof,
      verifier,
    });
    return {
      link_session_id: begun.id,
      poll_secret: begun.pollSecret,
      authorize_url: await server.authorizeUrl({
        state: begun.state,
        verifier,
        scopes: [...scopes, ...shop.extraScopes, ...missing],
      }),
      expires_in: ATTEMPT_LIFE / 1_000,
    };
  }

  /** The retailer sent a browser back. `session` is the cookie's, when it carried one. */
  async returned(shopId: string, callback: URLSearchParams, session: Session | undefined): Promise<Returned> {
    const { attempts, clock, logger, shops } = this.#ports;
    const shop = shops.get(shopId);
    const state = callback.get("state") ?? "";
    const attempt = attempts.byState(shopId, state);
    if (!attempt || attempt.expiresAt <= clock.now()) return { kind: "foreign" };
    // A phished authorize URL ends here: the victim's browser does not carry the attacker's cookie.
    if (attempt.proof === "cookie" && session?.shopper !== attempt.shopper) {
      logger.warn("link_foreign_browser", { shop: shopId, attempt: attempt.id });
      return { kind: "foreign" };
    }
    // Before the exchange: the loser of two callbacks would end the winner's attempt with "code used twice".
    if (!attempts.takeReturn(attempt.id)) return { kind: "repeated", attempt };
    try {
      const tokens = await authorizationOf(shop).exchange(callback, state, attempt.verifier);
      const secret = newSecret(attempt.proof);
      attempts.consent(attempt.id, tokens, secret && digest(secret));
      return { kind: "consented", attempt, secret };
    } catch (error) {
      const denied = error instanceof ConsentDenied;
      attempts.finish(attempt.id, denied ? "denied" : "failed");
      if (!denied)
        logger.warn("link_failed", { shop: shopId, attempt: attempt.id, reason: toFailure(error).message });
      return { kind: denied ? "denied" : "failed", attempt };
    }
  }
}
