import type { Clock, Post } from "@shop-feed/contract/feed";
import type { Products, ShopSession } from "@shop-feed/state";

/** A shop whose answers are stale on arrival (a clock that is wrong, say) is not asked in a circle. */
const LEAST_MS = 5_000;

/** Keeps the prices of the tags in view and of the next post's fresh, one batch at a time. */
export class OffersController {
  readonly #onChange: () => void;
  #shop: ShopSession | undefined;
  #clock: Clock | undefined;
  #stop: (() => void) | undefined;
  #cancel: (() => void) | undefined;
  #wanted: readonly string[] = [];
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get products(): Products {
    return this.#shop?.offers.$products.get() ?? {};
  }

  follow(shop: ShopSession | undefined, clock: Clock): void {
    this.#clock = clock;
    if (shop === this.#shop) return;
    this.dispose();
    this.#shop = shop;
    this.#stop = shop?.offers.$products.listen((products) => {
      // Only a price that ran out asks again by itself; one that failed waits for the next post or for the shopper.
      if (this.#wanted.some((id) => products[id]?.status === "ready" && products[id].stale))
        this.#refreshSoon();
      this.#onChange();
    });
    this.#ensure();
  }

  /** The post in view and the next. */
  want(posts: readonly (Post | undefined)[]): void {
    const ids = posts.flatMap((post) => post?.tags.map(({ productId }) => productId) ?? []);
    if (ids.join() === this.#wanted.join()) return;
    this.#wanted = ids;
    this.#ensure();
  }

  dispose(): void {
    this.#stop?.();
    this.#cancel?.();
    this.#stop = this.#cancel = this.#shop = undefined;
  }

  #ensure(): void {
    if (!this.#shop || !this.#clock || this.#wanted.length === 0) return;
    this.#askedAt = this.#clock.now();
    void this.#shop.offers.ensure(this.#wanted);
  }

  #refreshSoon(): void {
    if (!this.#clock || this.#cancel) return;
    const wait = Math.max(0, this.#askedAt + LEAST_MS - this.#clock.now());
    this.#cancel = this.#clock.after(wait, () => {
      this.#cancel = undefined;
      this.#ensure();
    });
  }
}
