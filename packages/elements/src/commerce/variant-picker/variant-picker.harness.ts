import { all, radio, textOf } from "../deep-query.harness.ts";
import type { ShopFeedVariantPicker } from "./variant-picker.ts";

export class VariantPickerHarness {
  readonly element: ShopFeedVariantPicker;

  constructor(element: ShopFeedVariantPicker) {
    this.element = element;
  }

  /** "Color Oat" */
  get legends(): string[] {
    return all(this.element, "legend").map(textOf);
  }
  value(label: string | RegExp): HTMLInputElement | undefined {
    return radio(this.element, label);
  }
  /** Accessible names in order. */
  get names(): string[] {
    return all(this.element, "input").map((input) => input.getAttribute("aria-label") ?? "");
  }
}
