import { all, find, link, radio, textOf } from "../deep-query.harness.ts";
import type { ShopFeedProduct } from "./product.ts";

/** What a person sees and uses of a product. */
export class ProductHarness {
  readonly element: ShopFeedProduct;

  constructor(element: ShopFeedProduct) {
    this.element = element;
  }

  get title(): string {
    return textOf(find(this.element, "h2"));
  }
  get price(): string {
    return textOf(find(this.element, ".price-row .price"));
  }
  get was(): string {
    return textOf(find(this.element, ".price-row .was"));
  }
  /** The one line of why under the price. */
  get note(): string {
    return textOf(find(this.element, ".price-note"));
  }
  get badge(): string {
    return textOf(find(this.element, ".badge"));
  }
  /** Delivery, returns, seller, vouchers. */
  get facts(): string {
    return textOf(find(this.element, ".facts"));
  }
  get stock(): string {
    return textOf(find(this.element, ".stock"));
  }
  /** What linking shares and never does. */
  get consent(): string {
    return textOf(find(this.element, ".consent"));
  }
  get primary(): HTMLButtonElement | HTMLAnchorElement | undefined {
    return all<HTMLButtonElement | HTMLAnchorElement>(this.element, '[part="primary"]')[0];
  }
  get primaryLabel(): string {
    return textOf(this.primary);
  }
  get dock(): string {
    return textOf(find(this.element, ".dock"));
  }
  value(label: string | RegExp): HTMLInputElement | undefined {
    return radio(this.element, label);
  }
  handOff(name: RegExp): HTMLAnchorElement | undefined {
    return link(this.element, name);
  }
}
