import { html as markup } from "hono/html";
import type { ShopFile } from "../shop-file/shop-file.ts";
import { layout, type Markup } from "./layout.ts";

/** One sentence that says what happened and what to do. */
export function problemPage(shop: ShopFile, sentence: string): Markup {
  return layout(
    shop,
    "Sign-in",
    markup`<h1>Not linked</h1>
      <p class="lead" role="alert">${sentence}</p>`,
  );
}
