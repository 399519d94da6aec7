import { html as markup } from "hono/html";
import { addressLabel, defaultAddress } from "../delivery/address-label.ts";
import { scopes } from "../profile/versions.ts";
import type { Account, ShopFile } from "../shop-file/shop-file.ts";
import { layout, type Markup, marks } from "../pages/layout.ts";

/** What exactly is asked, what never is, for which account; allow or deny. */
export function consentPage(
  shop: ShopFile,
  uid: string,
  clientName: string,
  account: Account,
  asked: readonly string[],
): Markup {
  const home = defaultAddress(account);
  const content = markup`${marks(clientName, false)}
    <h1>Link ${shop.name} to ${clientName}</h1>
    <p class="lead">Once. You can unlink any time.</p>
    <div class="who">
      <span class="face" aria-hidden="true">${account.name.charAt(0)}</span>
      <p>
        <strong>${account.name}</strong>
        <span>
          ${account.member && shop.membership ? markup`<b class="member">${shop.membership.program}</b>` : "No membership"}${home ? `, delivered to ${home.label ?? addressLabel(home)}` : ""}
        </span>
      </p>
      <form method="post" action="/sign-in/${uid}/switch">
        <button class="text" type="submit">Not you?</button>
      </form>
    </div>
    <h2 id="shared">${clientName} will be able to</h2>
    <ul class="facts" aria-labelledby="shared">
      ${sharedFacts(shop, asked).map((fact) => markup`<li>${tick()}${fact}</li>`)}
    </ul>
    <h2 id="never">It will never see</h2>
    <ul class="facts" aria-labelledby="never">
      ${(shop.linking?.never_shared ?? []).map((fact) => markup`<li>${hidden()}Your ${fact}</li>`)}
    </ul>
    <div class="choices">
      <form method="post" action="/sign-in/${uid}/allow">
        <button class="primary" type="submit">Allow</button>
      </form>
      <form method="post" action="/sign-in/${uid}/deny">
        <button class="quiet" type="submit">Deny</button>
      </form>
    </div>`;
  return layout(shop, `Link to ${clientName}`, content);
}

/** One sentence per thing that the asked scopes really open; nothing that they do not. */
function sharedFacts(shop: ShopFile, asked: readonly string[]): string[] {
  const facts = ["Show your price and delivery date"];
  if (shop.membership) facts.unshift(`See whether you have ${shop.membership.program}`);
  if (asked.includes(scopes.checkout)) {
    facts.push("Show your addresses and the last four digits of your cards when you review an order");
    facts.push("Place an order each time you confirm one");
  }
  if (asked.includes(scopes.orders)) facts.push("Show the orders you place there");
  return facts;
}

function tick(): Markup {
  return markup`<svg class="icon positive" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M5 12.8l4.4 4.4L19 7.4" />
  </svg>`;
}

function hidden(): Markup {
  return markup`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path
      d="M4 4l16 16M9.9 6.2A9.6 9.6 0 0 1 12 6c4.6 0 7.7 3.7 9 6a14 14 0 0 1-2.7 3.3M6.2 7.9A14 14 0 0 0 3 12c1.3 2.3 4.4 6 9 6 1.5 0 2.8-.4 4-1M10 10.2a2.8 2.8 0 0 0 3.9 3.9"
    />
  </svg>`;
}
