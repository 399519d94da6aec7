import { Hono } from "hono";
import type { Attempt } from "../linking/attempts.ts";
import type { AskConsent, Returned } from "../linking/ask-consent.ts";
import type { Settings } from "../options.ts";
import type { Sessions } from "../sessions/sessions.ts";
import { type Page, page } from "./page.ts";
import type { SessionCookie } from "./session-cookie.ts";
import { shopOf } from "./shop-routes.ts";

/** Where the retailer sends the shopper's browser back: a navigation, so there is no header to ask for, only the cookie. */
export function callbackRoutes(
  asking: AskConsent,
  sessions: Sessions,
  settings: Settings,
  cookie: SessionCookie,
): Hono {
  return new Hono().get("/link/callback", async (context) => {
    const token = cookie.read(context);
    const found = token === undefined ? undefined : sessions.peek(token);
    const returned = await asking.returned(shopOf(context), new URL(context.req.url).searchParams, found);
    if (returned.kind === "foreign")
      return page(
        context,
        {
          title: "Nothing was linked",
          text: "This link was started in another browser or has expired. Go back to the shop and start again there.",
        },
        400,
      );
    const { attempt } = returned;
    if (returned.kind === "repeated")
      return page(
        context,
        {
          title: "Already done",
          text: "This step was taken before. You can close this window.",
          link: linkTo(attempt),
        },
        400,
      );
    const back = backTo(attempt, returned, settings.hosts.get(attempt.origin)?.claimUrl);
    return back === undefined ? page(context, pageFor(attempt, returned)) : context.redirect(back, 303);
  });
}

/** A host page to go to; undefined: this window is a popup and shows a page of ours. */
function backTo(attempt: Attempt, returned: Returned, claimUrl: string | undefined): string | undefined {
  const claim = returned.kind === "consented" && attempt.proof === "claim" ? returned.secret : undefined;
  if (attempt.mode === "redirect") {
    const url = new URL(attempt.returnUrl);
    url.searchParams.set("shop_feed_link", attempt.id);
    if (claim !== undefined) url.hash = fragment(attempt.id, claim);
    return url.href;
  }
  if (claim === undefined || claimUrl === undefined) return undefined;
  const url = new URL(claimUrl);
  // In the fragment: it reaches no server and no Referer.
  url.hash = fragment(attempt.id, claim);
  return url.href;
}

function fragment(id: string, claim: string): string {
  return new URLSearchParams({ shop_feed_link: id, shop_feed_claim: claim }).toString();
}

function linkTo({ returnUrl }: Pick<Attempt, "returnUrl">): { href: string; text: string } {
  return { href: returnUrl, text: `Back to ${new URL(returnUrl).host}` };
}

function pageFor({ id, origin, returnUrl, proof }: Attempt, returned: Returned): Page {
  const notify = { origin, message: { type: "shop-feed-link", link_session_id: id } };
  const link = linkTo({ returnUrl });
  if (returned.kind === "denied")
    return {
      title: "Not linked",
      text: "You did not allow it, so nothing is shared. You can close this window.",
      link,
      notify,
    };
  if (returned.kind === "failed")
    return {
      title: "That did not work",
      text: "The shop's answer could not be used. You can close this window and try again.",
      link,
      notify,
    };
  if (returned.kind === "consented" && proof === "code")
    return {
      title: "One more step",
      text: `Type this code where you started, on ${new URL(origin).host}. Give it to nobody else.`,
      code: returned.secret,
    };
  return { title: "Almost done", text: "You can close this window.", link, notify };
}
