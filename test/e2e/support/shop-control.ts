/** A fault of the sandbox: what goes wrong with the next matching requests. */
export interface ShopFault {
  readonly kind: "status" | "hang" | "reset_before" | "reset_after" | "slow";
  readonly method?: string;
  /** Regular expression on the path. */
  readonly path: string;
  readonly times?: number;
  readonly status?: number;
  readonly ms?: number;
}

export interface BookedOrder {
  readonly id: string;
  readonly attribution?: Readonly<Record<string, string>>;
  readonly totals: readonly { readonly type: string; readonly amount: number }[];
  readonly line_items: readonly {
    readonly item: { readonly id: string };
    readonly quantity: { readonly total: number };
  }[];
}

/** The control plane of a simulated shop: its prices, stock, clock, faults and book (see the sandbox's README). */
export class ShopControl {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** Prices, stock, orders and faults as in the shop file. */
  reset(): Promise<unknown> {
    return this.#post("reset", {});
  }

  setStock(variant: string, quantity: number): Promise<unknown> {
    return this.#post("stock", { variant, quantity });
  }

  /** Minor units. */
  setPrice(variant: string, change: { price?: number; member_price?: number | null }): Promise<unknown> {
    return this.#post("price", { variant, ...change });
  }

  advance(by: { minutes?: number; hours?: number; days?: number }): Promise<unknown> {
    return this.#post("clock", by);
  }

  fault(fault: ShopFault): Promise<unknown> {
    return this.#post("faults", fault);
  }

  revokeGrants(login: string): Promise<unknown> {
    return this.#post("grants/revoke", { login });
  }

  /** What the shop itself says was ordered. */
  async orders(): Promise<readonly BookedOrder[]> {
    const answer = await fetch(`${this.url}/sandbox/orders`);
    return ((await answer.json()) as { orders: BookedOrder[] }).orders;
  }

  async stock(variant: string): Promise<number | undefined> {
    const answer = await fetch(`${this.url}/sandbox/stock`);
    return ((await answer.json()) as { stock: Record<string, number> }).stock[variant];
  }

  async #post(path: string, body: unknown): Promise<unknown> {
    const answer = await fetch(`${this.url}/sandbox/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`The sandbox refused ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
}
