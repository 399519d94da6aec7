import { all, button, find, textOf } from "../deep-query.harness.ts";
import type { ShopFeedOrders } from "./orders.ts";

export class OrdersHarness {
  readonly element: ShopFeedOrders;

  constructor(element: ShopFeedOrders) {
    this.element = element;
  }

  get text(): string {
    return textOf(this.element);
  }
  /** The step a parcel is at. */
  get current(): string {
    return textOf(find(this.element, '[aria-current="step"]'));
  }
  get headlines(): string[] {
    return all(this.element, "article h4").map(textOf);
  }
  details(order: string): HTMLButtonElement | undefined {
    return button(this.element, `Details, ${order}`);
  }
}
