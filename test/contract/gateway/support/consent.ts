import type { Browser, Visited } from "./browser.ts";

/** Signs in at Rivermart and says yes or no, in whichever browser the authorize URL was opened. Answers where that ends. */
export async function consent(
  browser: Browser,
  authorizeUrl: string,
  choice: "allow" | "deny" = "allow",
  isEnd?: (url: URL) => boolean,
): Promise<Visited> {
  const signIn = await browser.visit(authorizeUrl);
  const atConsent = signIn.html.includes("/allow")
    ? signIn
    : await browser.visit(actionOf(signIn, "login"), { login: "ada", password: "demo" });
  return browser.visit(actionOf(atConsent, choice), {}, isEnd);
}

function actionOf({ url, html }: Visited, name: string): string {
  const action = new RegExp(`action="([^"]*/${name})"`).exec(html)?.[1];
  if (!action) throw new Error(`No ${name} form at ${url.href}: ${html.slice(0, 300)}`);
  return new URL(action, url).href;
}
