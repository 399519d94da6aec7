import { all, button, field, textOf } from "../deep-query.harness.ts";
import type { ShopFeedAddressForm } from "./address-form.ts";

export class AddressFormHarness {
  readonly element: ShopFeedAddressForm;

  constructor(element: ShopFeedAddressForm) {
    this.element = element;
  }

  field(label: string): HTMLInputElement | HTMLSelectElement | undefined {
    return field(this.element, label);
  }
  enter(values: Readonly<Record<string, string>>): void {
    for (const [label, value] of Object.entries(values)) {
      const input = this.field(label);
      if (!input) throw new Error(`The form has no field "${label}"`);
      input.value = value;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  get errors(): string[] {
    return all(this.element, ".error").map(textOf);
  }
  get save(): HTMLButtonElement | undefined {
    return button(this.element, "Use this address");
  }
}
