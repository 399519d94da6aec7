import { all, button, field, find, textOf } from "../deep-query.harness.ts";
import type { ShopFeedVouchers } from "./vouchers.ts";

export class VouchersHarness {
  readonly element: ShopFeedVouchers;

  constructor(element: ShopFeedVouchers) {
    this.element = element;
  }

  get title(): string {
    return textOf(find(this.element, "h3"));
  }
  /** Title and why, in order. */
  get vouchers(): string[] {
    return all(this.element, "li").map(textOf);
  }
  get open(): HTMLElement | undefined {
    return find(this.element, "summary");
  }
  get code(): HTMLInputElement | undefined {
    const input = field(this.element, "Voucher code");
    return input instanceof HTMLInputElement ? input : undefined;
  }
  get apply(): HTMLButtonElement | undefined {
    return button(this.element, "Apply");
  }
  get error(): string {
    return textOf(find(this.element, ".error"));
  }
}
