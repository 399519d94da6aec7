import { all, button, textOf } from "../deep-query.harness.ts";
import type { ShopFeedAccount } from "./account.ts";

export class AccountHarness {
  readonly element: ShopFeedAccount;

  constructor(element: ShopFeedAccount) {
    this.element = element;
  }

  get text(): string {
    return textOf(this.element);
  }
  get shared(): string[] {
    return all(this.element, ".shares li").map(textOf);
  }
  /** Asks first; a second press of the same name does it. */
  get unlink(): HTMLButtonElement | undefined {
    return button(this.element, /^Unlink/);
  }
  get keep(): HTMLButtonElement | undefined {
    return button(this.element, "Keep linked");
  }
  get link(): HTMLButtonElement | undefined {
    return button(this.element, /^Link /);
  }
  get orders(): HTMLButtonElement | undefined {
    return button(this.element, "Orders");
  }
}
