import { all, button, find, textOf } from "../deep-query.harness.ts";
import type { ShopFeedCart } from "./cart.ts";

export class CartHarness {
  readonly element: ShopFeedCart;

  constructor(element: ShopFeedCart) {
    this.element = element;
  }

  get text(): string {
    return textOf(this.element);
  }
  /** Quantities in order. */
  get quantities(): string[] {
    return all(this.element, ".stepper > span").map(textOf);
  }
  more(title: string): HTMLButtonElement | undefined {
    return button(this.element, `One more, ${title}`);
  }
  less(title: string): HTMLButtonElement | undefined {
    return button(this.element, new RegExp(`^(One less,|Remove) ${title}`));
  }
  get youPay(): string {
    return textOf(find(this.element, ".pays .price"));
  }
  get why(): string {
    return textOf(find(this.element, ".explanation"));
  }
  get checkOut(): HTMLButtonElement | undefined {
    return button(this.element, /^Check out/);
  }
}
