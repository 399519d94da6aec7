import type { Locator, Page } from "playwright";
import { see as expect } from "../support/see.ts";
import type { FeedPage } from "./feed-page.ts";

/** What lies over the clip: the product sheet, the review, the cart, the orders. */
export class Sheet {
  readonly page: Page;
  readonly surface: Locator;

  constructor({ page, root }: FeedPage) {
    this.page = page;
    this.surface = root.locator("[role=dialog], [role=complementary]");
  }

  async expectOpen(): Promise<void> {
    await expect(this.surface).toBeVisible();
  }

  async expectClosed(): Promise<void> {
    await expect(this.surface).toBeHidden();
  }

  heading(name: string | RegExp): Locator {
    return this.surface.getByRole("heading", { name });
  }

  button(name: string | RegExp): Locator {
    return this.surface.getByRole("button", { name });
  }

  link(name: string | RegExp): Locator {
    return this.surface.getByRole("link", { name });
  }

  /** What is written somewhere in it; the same words may also be announced. */
  text(text: string | RegExp): Locator {
    return this.surface.getByText(text).first();
  }

  radio(name: string | RegExp): Locator {
    return this.surface.getByRole("radio", { name });
  }

  /** Variant choices are radios drawn as chips: a person clicks the chip. */
  async choose(name: string | RegExp): Promise<void> {
    const radio = this.radio(name);
    await radio.locator("xpath=ancestor::label[1]").click();
    await expect(radio).toBeChecked();
  }

  close(): Promise<void> {
    return this.button("Close").first().click();
  }

  back(): Promise<void> {
    return this.button("Back").first().click();
  }
}
