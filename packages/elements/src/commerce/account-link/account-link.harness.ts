import { all, button, find, textOf } from "../deep-query.harness.ts";
import type { ShopFeedAccountLink } from "./account-link.ts";

export class AccountLinkHarness {
  readonly element: ShopFeedAccountLink;

  constructor(element: ShopFeedAccountLink) {
    this.element = element;
  }

  get title(): string {
    return textOf(find(this.element, "h2"));
  }
  get text(): string {
    return textOf(this.element);
  }
  get primary(): HTMLButtonElement | undefined {
    return all<HTMLButtonElement>(this.element, '[part="primary"]')[0];
  }
  get cancel(): HTMLButtonElement | undefined {
    return button(this.element, "Cancel");
  }
  get notNow(): HTMLButtonElement | undefined {
    return button(this.element, "Not now");
  }
}
