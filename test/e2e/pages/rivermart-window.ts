import type { Page } from "playwright";

/** Rivermart's own pages, in the popup or instead of the brand's page. */
export class RivermartWindow {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn(login: string, password = "demo"): Promise<void> {
    await this.page.getByLabel("Account name").fill(login);
    await this.page.getByLabel("Password").fill(password);
    await this.page.getByRole("button", { name: "Sign in" }).click();
  }

  allow(): Promise<void> {
    return this.page.getByRole("button", { name: "Allow" }).click();
  }

  deny(): Promise<void> {
    return this.page.getByRole("button", { name: "Deny" }).click();
  }
}
