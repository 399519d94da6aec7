import type { DatabaseSync } from "node:sqlite";
import { transaction } from "../store/open-store.ts";
import type { Attempts } from "./attempts.ts";
import type { Links } from "./links.ts";
import type { Revocations } from "./revocations.ts";

export interface UnlinkingPorts {
  readonly database: DatabaseSync;
  readonly links: Links;
  readonly attempts: Attempts;
  readonly revocations: Revocations;
}

/** The ends of grants: on request, with a browser that never came back, and of consents nobody claimed. */
export class Unlinking {
  readonly #ports: UnlinkingPorts;

  constructor(ports: UnlinkingPorts) {
    this.#ports = ports;
  }

  /** Here at once; at the retailer now if it answers, else from the queue. */
  async unlink(shop: string, shopper: string): Promise<void> {
    this.#drop(shop, shopper);
    await this.#ports.revocations.retryDue();
  }

  forget(shoppers: readonly string[]): void {
    for (const shopper of shoppers)
      for (const { shop } of this.#ports.links.ofShopper(shopper)) this.#drop(shop, shopper);
  }

  sweep(): void {
    const { attempts, database, revocations } = this.#ports;
    for (const { id, shop, tokens } of attempts.abandoned())
      transaction(database, () => {
        if (tokens) revocations.add(shop, tokens);
        attempts.finish(id, "failed");
      });
    attempts.prune();
  }

  /** One transaction: a grant that is gone here is always on its way to be revoked there. */
  #drop(shop: string, shopper: string): void {
    const { database, links, revocations } = this.#ports;
    transaction(database, () => {
      const link = links.find(shop, shopper);
      if (!link) return;
      links.remove(link.id);
      revocations.add(shop, link.tokens);
    });
  }
}
