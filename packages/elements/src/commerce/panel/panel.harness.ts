import { AccountHarness } from "../account/account.harness.ts";
import { AccountLinkHarness } from "../account-link/account-link.harness.ts";
import { AddressFormHarness } from "../address-form/address-form.harness.ts";
import { CartHarness } from "../cart/cart.harness.ts";
import { all, button, find, textOf } from "../deep-query.harness.ts";
import { OrderHarness } from "../order/order.harness.ts";
import { OrdersHarness } from "../orders/orders.harness.ts";
import { OutcomeHarness } from "../outcome/outcome.harness.ts";
import { ProductHarness } from "../product/product.harness.ts";
import { ReviewHarness } from "../review/review.harness.ts";
import { SellerHarness } from "../seller/seller.harness.ts";
import { VouchersHarness } from "../vouchers/vouchers.harness.ts";
import type { ShopFeedPanel } from "./panel.ts";

/** The panel and, of the views in it, the one on screen. */
export class PanelHarness {
  readonly element: ShopFeedPanel;

  constructor(element: ShopFeedPanel) {
    this.element = element;
  }

  get title(): string {
    return textOf(find(this.element, "header h2"));
  }
  get text(): string {
    return textOf(this.element);
  }
  get close(): HTMLButtonElement | undefined {
    return button(this.element, "Close");
  }
  get back(): HTMLButtonElement | undefined {
    return button(this.element, "Back");
  }
  get retry(): HTMLButtonElement | undefined {
    return button(this.element, "Try again");
  }
  /** What assistive technology was last told: politely, then at once. */
  get announced(): { polite: string; assertive: string } {
    const [polite, assertive] = all(this.element, "[role=status], [role=alert]");
    return { polite: textOf(polite), assertive: textOf(assertive) };
  }
  get product() {
    return this.#view("shop-feed-product", ProductHarness);
  }
  get review() {
    return this.#view("shop-feed-review", ReviewHarness);
  }
  get outcome() {
    return this.#view("shop-feed-outcome", OutcomeHarness);
  }
  get cart() {
    return this.#view("shop-feed-cart", CartHarness);
  }
  get vouchers() {
    return this.#view("shop-feed-vouchers", VouchersHarness);
  }
  get addressForm() {
    return this.#view("shop-feed-address-form", AddressFormHarness);
  }
  get accountLink() {
    return this.#view("shop-feed-account-link", AccountLinkHarness);
  }
  get account() {
    return this.#view("shop-feed-account", AccountHarness);
  }
  get orders() {
    return this.#view("shop-feed-orders", OrdersHarness);
  }
  get order() {
    return this.#view("shop-feed-order", OrderHarness);
  }
  get seller() {
    return this.#view("shop-feed-seller", SellerHarness);
  }

  #view<Name extends keyof HTMLElementTagNameMap, Harness>(
    name: Name,
    harness: new (element: HTMLElementTagNameMap[Name]) => Harness,
  ): Harness | undefined {
    const element = all<HTMLElementTagNameMap[Name]>(this.element, name)[0];
    return element && new harness(element);
  }
}
