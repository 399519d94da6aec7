import { button, find, radio, textOf } from "../deep-query.harness.ts";
import type { ShopFeedReview } from "./review.ts";

export class ReviewHarness {
  readonly element: ShopFeedReview;

  constructor(element: ShopFeedReview) {
    this.element = element;
  }

  get text(): string {
    return textOf(this.element);
  }
  get totals(): string {
    return textOf(find(this.element, ".totals"));
  }
  get place(): HTMLButtonElement | undefined {
    return button(this.element, /^Place order/);
  }
  /** Who charges, or why the order cannot be placed now. */
  get note(): string {
    return textOf(find(this.element, "#note"));
  }
  change(what: "Deliver to" | "Pay with"): HTMLButtonElement | undefined {
    return button(this.element, new RegExp(`(Change|Done), ${what}`));
  }
  choice(name: RegExp): HTMLInputElement | undefined {
    return radio(this.element, name);
  }
}
