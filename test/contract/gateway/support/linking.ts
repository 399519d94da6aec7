import { DatabaseSync } from "node:sqlite";
import type { GatewayAdapter } from "@shop-feed/adapters/gateway";
import type { Browser } from "./browser.ts";
import { consent } from "./consent.ts";
import { BRAND, STRANGER, type World } from "./world.ts";

export const MEMBER_VARIANT = "sweatshirt-oat-m";
export const RETURN_URL = `${BRAND}/index.html?utm=1`;

export async function begin(
  widget: GatewayAdapter,
  returnUrl = RETURN_URL,
  mode: "popup" | "redirect" = "popup",
): Promise<{ id: string; authorizeUrl: string }> {
  const { id, authorizeUrl } = await widget.beginLink({ mode, returnUrl, resume: "post-7" });
  return { id, authorizeUrl: authorizeUrl ?? "" };
}

/** The whole of linking in one browser. */
export async function link(browser: Browser, widget: GatewayAdapter): Promise<void> {
  const { id, authorizeUrl } = await begin(widget);
  await consent(browser, authorizeUrl);
  const { state } = await widget.pollLink(id);
  if (state !== "linked") throw new Error(`Linking ended as ${state}`);
}

/** What Rivermart's oat sweatshirt in M costs this shopper: 6800, or 5900 with River Plus. */
export async function sweatshirtPrice(widget: GatewayAdapter): Promise<number | undefined> {
  const [product] = await widget.products(["sweatshirt"]);
  return product?.variants.find(({ id }) => id === MEMBER_VARIANT)?.offer.price.amount;
}

/** Stops a visit where a page of a host would open. */
export const atHost = (url: URL): boolean => url.origin === BRAND || url.origin === STRANGER;

/** Consents, but stops in front of the gateway's callback. */
export async function callbackOf(who: Browser, authorizeUrl: string): Promise<URL> {
  const ended = await consent(who, authorizeUrl, "allow", (url) => url.pathname.endsWith("/link/callback"));
  return ended.url;
}

/** The live tokens, as Rivermart's own store has them. */
export async function tokensAtRivermart(world: World, ...models: string[]): Promise<string[]> {
  const wanted = models.length > 0 ? models : ["AccessToken", "RefreshToken"];
  const database = new DatabaseSync(`${world.folder}/rivermart.sqlite`, { readOnly: true });
  const rows = database.prepare("SELECT model, id FROM oauth ORDER BY rowid").all();
  database.close();
  return rows.filter(({ model }) => wanted.includes(String(model))).map(({ id }) => String(id));
}

/** The widget on the page that a redirect came back to: new memory, the same cookies and tab storage. */
export function afterRedirect(world: World, before: Browser): GatewayAdapter {
  return before.reloaded().adapter(world.url, "rivermart");
}

/** Runs with a page's address in place, and tells what became of the address. */
export async function onPage<T>(
  address: string,
  act: () => Promise<T>,
): Promise<{ result: T; address: string }> {
  let href = address;
  const globals = globalThis as { location?: unknown; history?: unknown };
  globals.location = { href, origin: new URL(href).origin };
  globals.history = {
    state: null,
    replaceState: (_: unknown, __: unknown, next: string) => {
      href = next;
    },
  };
  try {
    return { result: await act(), address: href };
  } finally {
    delete globals.location;
    delete globals.history;
  }
}
