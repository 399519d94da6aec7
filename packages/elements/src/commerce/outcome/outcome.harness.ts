import { all, button, find, radio, textOf } from "../deep-query.harness.ts";
import type { ShopFeedOutcome } from "./outcome.ts";

export class OutcomeHarness {
  readonly element: ShopFeedOutcome;

  constructor(element: ShopFeedOutcome) {
    this.element = element;
  }

  get title(): string {
    return textOf(find(this.element, "h2"));
  }
  get text(): string {
    return textOf(this.element);
  }
  /** With a changed price: label, was, now. */
  get compared(): string[][] {
    return all(this.element, "tbody tr").map((row) => all(row, "th, td").map(textOf));
  }
  get primary(): HTMLButtonElement | HTMLAnchorElement | undefined {
    return all<HTMLButtonElement | HTMLAnchorElement>(this.element, '[part="primary"]')[0];
  }
  button(name: string | RegExp): HTMLButtonElement | undefined {
    return button(this.element, name);
  }
  card(name: RegExp): HTMLInputElement | undefined {
    return radio(this.element, name);
  }
}
