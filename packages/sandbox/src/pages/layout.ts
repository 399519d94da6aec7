import { html as markup } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { ShopFile } from "../shop-file/shop-file.ts";

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The frame that all of the shop's own pages share. No script; one stylesheet from this origin. */
export function layout(shop: ShopFile, title: string, content: Markup, head: Markup | "" = ""): Markup {
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${shop.name}</title>
        ${head}
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/shop.css" />
      </head>
      <body>
        <header class="bar">
          <span class="brand">${mark()}<span>${shop.name}</span></span>
        </header>
        <main class="card">${content}</main>
        <footer class="foot">
          <p>${host(shop)} is a simulated shop. No account, card or parcel here is real.</p>
        </footer>
      </body>
    </html>`;
}

function host(shop: ShopFile): string {
  return shop.linking?.sign_in_host ?? shop.name;
}

/** Two waves. */
const waves =
  "M5 9.4c1.6-1.7 3.4-1.9 5.2-.6l3.4 2.4c1.8 1.3 3.7 1.1 5.4-.6M5 14.8c1.6-1.7 3.4-1.9 5.2-.6l3.4 2.4c1.8 1.3 3.7 1.1 5.4-.6";

function mark(): Markup {
  return markup`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path d="${waves}" /></svg>`;
}

export const markFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6.5" fill="#0c5673"/><path d="${waves}" fill="none" stroke="#fff" stroke-width="1.9" stroke-linecap="round"/></svg>`;

/** The platform's tile, the dots between, the shop's tile. */
export function marks(clientName: string, joined: boolean): Markup {
  return markup`<div class="marks" aria-hidden="true">
    <span class="tile guest">${clientName.charAt(0).toUpperCase()}</span>
    <span class="${joined ? "joint joined" : "joint"}"><i></i><i></i><i></i></span>
    <span class="tile own">${mark()}</span>
  </div>`;
}
