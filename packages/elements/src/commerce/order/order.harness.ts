import { all, find, textOf } from "../deep-query.harness.ts";
import type { ShopFeedOrder } from "./order.ts";

export class OrderHarness {
  readonly element: ShopFeedOrder;

  constructor(element: ShopFeedOrder) {
    this.element = element;
  }

  get headline(): string {
    return textOf(find(this.element, "h3"));
  }
  get steps(): string[] {
    return all(this.element, ".steps li").map(textOf);
  }
  get totals(): string {
    return textOf(find(this.element, ".totals"));
  }
}
