import { randomUUID } from "node:crypto";
import { Failure, toFailure } from "@shop-feed/contract";
import type { Account } from "../drivers/shop-driver.ts";
import type { Session } from "../sessions/sessions.ts";
import type { Shop } from "../shops.ts";
import { transaction } from "../store/open-store.ts";
import type { Attempt } from "./attempts.ts";
import { type LinkStatusWire, statusOf } from "./link-status.ts";
import type { LinkingPorts } from "./linking-ports.ts";
import type { Tokens } from "./links.ts";
import { asPresented } from "./proof.ts";

/** What the browser that began has to show. */
export interface Presented {
  readonly pollSecret: string;
  /** The claim or code that came out of the browser that consented. */
  readonly proof?: string | undefined;
}

/** The second half of linking: a consent becomes a link only by the browser that began, and with its proof. */
export class MakeLink {
  readonly #ports: LinkingPorts;
  readonly #running = new Map<string, Promise<LinkStatusWire>>();

  constructor(ports: LinkingPorts) {
    this.#ports = ports;
  }

  status(shop: string, shopper: string | undefined): LinkStatusWire {
    this.#ports.shops.get(shop);
    return statusOf(shopper === undefined ? undefined : this.#ports.links.find(shop, shopper));
  }

  /** Where an attempt stands; makes the link when everything is there. */
  async poll(
    shopId: string,
    id: string,
    session: Session,
    { pollSecret, proof }: Presented,
  ): Promise<LinkStatusWire> {
    const { attempts } = this.#ports;
    const attempt = attempts.byId(id);
    const mine = attempt?.shop === shopId && attempt.shopper === session.shopper;
    if (!attempt || !mine || !attempts.pollSecretFits(id, pollSecret))
      throw new Failure({
        code: "refused",
        message: "This browser did not begin that attempt; begin a new one",
      });
    const status = await this.#advance(attempt, proof);
    return attempt.resume === undefined ? status : { ...status, resume: attempt.resume };
  }

  async #advance(attempt: Attempt, proof: string | undefined): Promise<LinkStatusWire> {
    const { clock } = this.#ports;
    if (attempt.status === "linked") return this.status(attempt.shop, attempt.shopper);
    if (attempt.status === "denied") return { state: "denied" };
    if (attempt.status === "failed")
      throw new Failure({
        code: "link_failed",
        message: "The retailer's answer could not be used; begin a new attempt",
      });
    if (attempt.expiresAt <= clock.now()) return { state: "expired" };
    if (attempt.status === "waiting") return { state: "pending" };
    const proven = attempt.proven || (proof !== undefined && this.#prove(attempt, proof));
    return proven ? this.#once(attempt) : { state: "pending" };
  }

  /** One transaction: a consent that too many guesses ended is on its way to be revoked at the retailer. */
  #prove({ id, shop, proof, tokens }: Attempt, presented: string): boolean {
    const { attempts, database, revocations } = this.#ports;
    return transaction(database, () => {
      const verdict = attempts.prove(id, asPresented(proof, presented));
      if (verdict === "spent") {
        if (tokens) revocations.add(shop, tokens);
        attempts.finish(id, "failed");
      }
      return verdict === "right";
    });
  }

  #once(attempt: Attempt): Promise<LinkStatusWire> {
    const running = this.#running.get(attempt.id);
    if (running) return running;
    const run = this.#link(attempt).finally(() => this.#running.delete(attempt.id));
    this.#running.set(attempt.id, run);
    return run;
  }

  async #link({ id, shop: shopId, shopper, tokens }: Attempt): Promise<LinkStatusWire> {
    const { attempts, database, links, logger, revocations, shops } = this.#ports;
    if (!tokens)
      throw new Failure({ code: "link_failed", message: "The tokens of this attempt are gone; begin anew" });
    const account = await this.#account(shops.get(shopId), shopper, tokens);
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

  async #account(shop: Shop, shopper: string, { access }: Tokens): Promise<Account> {
    try {
      const id = this.#ports.sealer.pseudonym(`${shop.id}\n${shopper}`);
      return await shop.driver.account({ id, accessToken: access });
    } catch (error) {
      // A plain UCP shop shares no account: the grant itself is then who it is.
      if (toFailure(error).code === "unsupported") return { id: `grant-${randomUUID()}` };
      throw error;
    }
  }
}
