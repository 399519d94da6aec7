import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright";
import { firefox } from "../../support/browsers.ts";
import type { Engine } from "./browser.ts";

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };

/** A page that remembers whatever a person with the console open would frown at. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, unhandled rejections, and requests to anyone but this machine. */
  readonly complaints: string[];
  /** Complaints that this test provokes on purpose. */
  expectComplaint(pattern: RegExp): void;
  close(): Promise<void>;
}

export interface WatchedPageOptions extends BrowserContextOptions {
  readonly engine: Engine;
}

export async function watchedPage(
  browser: Browser,
  { engine, ...options }: WatchedPageOptions,
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: PHONE,
    ...(engine === "firefox" ? firefox.contextOptions : { hasTouch: true }),
    ...options,
  });
  const complaints: string[] = [];
  const expected: RegExp[] = [];
  const complain = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  context.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) =>
    complain(`unhandled: ${error.error().stack ?? error.error().message} (${error.page()?.url()})`),
  );
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (
      protocol.startsWith("http") &&
      hostname !== "localhost" &&
      !hostname.endsWith(".localhost") &&
      hostname !== "127.0.0.1"
    )
      complain(`third party: ${request.url()}`);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return {
    page,
    context,
    complaints,
    expectComplaint: (pattern) => void expected.push(pattern),
    close: () => context.close(),
  };
}
