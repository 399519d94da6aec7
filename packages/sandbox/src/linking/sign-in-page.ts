import { html as markup } from "hono/html";
import type { ShopFile } from "../shop-file/shop-file.ts";
import { layout, type Markup, marks } from "../pages/layout.ts";

/** Who is it? After a wrong password the name stays, the error is announced and described by the field. */
export function signInPage(
  shop: ShopFile,
  uid: string,
  clientName: string,
  attempt?: { wrong: true; login: string },
): Markup {
  const wrong = attempt !== undefined;
  const content = markup`${marks(clientName, false)}
    <h1>Sign in to ${shop.name}</h1>
    <p class="lead">to link your account to ${clientName}</p>
    ${wrong ? markup`<p class="note critical" id="wrong" role="alert">That name and password do not match an account here.</p>` : ""}
    <form method="post" action="/sign-in/${uid}/login">
      <label for="login">Account name</label>
      <input
        id="login"
        name="login"
        value="${attempt?.login ?? ""}"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        required
        ${wrong ? "" : markup`autofocus`}
      />
      <label for="password">Password</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        required
        ${wrong ? markup`autofocus aria-invalid="true" aria-describedby="wrong"` : ""}
      />
      <button class="primary" type="submit">Sign in</button>
    </form>
    <section class="demo" aria-label="Demo accounts">
      <h2>Demo accounts</h2>
      <dl>
        ${shop.accounts.map(
          (account) =>
            markup`<div>
              <dt>${account.login} <span>/</span> ${account.password}</dt>
              <dd>
                ${account.name}${account.member && shop.membership ? markup`, <b class="member">${shop.membership.program}</b>` : ""}
              </dd>
            </div>`,
        )}
      </dl>
    </section>
    <form method="post" action="/sign-in/${uid}/deny">
      <button class="quiet" type="submit">Cancel</button>
    </form>`;
  return layout(shop, "Sign in", content);
}
