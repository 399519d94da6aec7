import { all, textOf } from "../deep-query.harness.ts";
import type { ShopFeedSeller } from "./seller.ts";

export class SellerHarness {
  readonly element: ShopFeedSeller;

  constructor(element: ShopFeedSeller) {
    this.element = element;
  }

  /** "Seller score 4.9 of 5" */
  get facts(): string[] {
    return all(this.element, "dl > div").map(textOf);
  }
  get text(): string {
    return textOf(this.element);
  }
}
