import { html as markup } from "hono/html";
import type { ShopFile } from "../shop-file/shop-file.ts";
import { layout, type Markup, marks } from "../pages/layout.ts";

/** The last step: a navigation of its own back to the platform, with a link for browsers that do not follow it. */
export function returningPage(
  shop: ShopFile,
  clientName: string,
  next: string,
  outcome: "linked" | "denied",
): Markup {
  const content = markup`${marks(clientName, outcome === "linked")}
    <h1>${outcome === "linked" ? "Allowed" : "Not linked"}</h1>
    <p class="lead" role="status">
      ${outcome === "linked" ? `Going back to ${clientName}.` : `Nothing was shared. Going back to ${clientName}.`}
    </p>
    <a class="primary" href="${next}">Continue</a>`;
  return layout(
    shop,
    outcome === "linked" ? "Allowed" : "Not linked",
    content,
    markup`<meta http-equiv="refresh" content="0;url=${next}" />`,
  );
}
