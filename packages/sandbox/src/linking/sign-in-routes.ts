import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import type { Provider } from "oidc-provider";
import { errors } from "oidc-provider";
import { scopes } from "../profile/versions.ts";
import type { Shop } from "../shop/shop.ts";
import { account, type LinkClient } from "./authorization-server.ts";
import { consentPage } from "./consent-page.ts";
import { withPageHeaders } from "../pages/page-headers.ts";
import { problemPage } from "../pages/problem-page.ts";
import { returningPage } from "./returning-page.ts";
import { signInPage } from "./sign-in-page.ts";

type Env = { Bindings: HttpBindings };
type Interaction = Awaited<ReturnType<Provider["interactionDetails"]>>;

/**
 * The retailer's own pages: sign in, then allow or deny. Forms post to this origin only and the last step leaves by a
 * page of its own: Chromium applies form-action to every redirect after a form, and where the platform sends the shopper
 * after its callback is not ours to know.
 */
export function signInRoutes(shop: Shop, provider: Provider, clients: readonly LinkClient[]): Hono<Env> {
  const app = new Hono<Env>();
  app.use(withPageHeaders());
  app.use(async (context, next) => {
    const origin = context.req.header("Origin");
    if (context.req.method === "POST" && origin !== undefined && origin !== new URL(shop.url).origin)
      return context.html(
        problemPage(shop.file, "This form was sent from another site. Nothing was changed."),
        403,
      );
    await next();
  });

  app.get("/:uid", async (context) => context.html(page(await details(context))));

  app.post("/:uid/login", async (context) => {
    const interaction = await details(context);
    const form = await context.req.parseBody();
    const login = field(form["login"]);
    const owner = account(shop.file, login.trim().toLowerCase());
    if (!owner || owner.password !== field(form["password"]))
      return context.html(
        signInPage(shop.file, interaction.uid, clientName(interaction), { wrong: true, login }),
        422,
      );
    return resume(context, { login: { accountId: owner.login } });
  });

  app.post("/:uid/allow", async (context) => {
    const interaction = await details(context);
    const accountId = interaction.session?.accountId;
    if (interaction.prompt.name !== "consent" || accountId === undefined)
      return context.redirect(`/sign-in/${interaction.uid}`, 303);
    const grant = new provider.Grant({ accountId, clientId: interaction.params["client_id"] as string });
    grant.addOIDCScope(requestedScopes(interaction).join(" "));
    const next = await finish(context, { consent: { grantId: await grant.save() } });
    return leave(context, interaction, next, "linked");
  });

  app.post("/:uid/deny", async (context) => {
    const interaction = await details(context);
    const next = await finish(context, {
      error: "access_denied",
      error_description: "The shopper did not allow the link.",
    });
    return leave(context, interaction, next, "denied");
  });

  /** Signs the other account out and asks again from the start, with what the platform asked for. */
  app.post("/:uid/switch", async (context) => {
    const interaction = await details(context);
    const session =
      interaction.session?.uid === undefined
        ? undefined
        : await provider.Session.findByUid(interaction.session.uid);
    await session?.destroy();
    const asked = Object.entries(interaction.params).filter(([, value]) => typeof value === "string");
    return context.redirect(`/oauth/authorize?${new URLSearchParams(asked as [string, string][])}`, 303);
  });

  app.onError((error, context) => {
    if (error instanceof errors.SessionNotFound)
      return context.html(
        problemPage(shop.file, "This sign-in ran out. Close this window and start again."),
        400,
      );
    throw error;
  });
  return app;

  function details(context: Context<Env>): Promise<Interaction> {
    return provider.interactionDetails(context.env.incoming, context.env.outgoing);
  }

  function finish(
    context: Context<Env>,
    result: Parameters<Provider["interactionResult"]>[2],
  ): Promise<string> {
    return provider.interactionResult(context.env.incoming, context.env.outgoing, result);
  }

  async function resume(context: Context<Env>, result: Parameters<Provider["interactionResult"]>[2]) {
    return context.redirect(await finish(context, result), 303);
  }

  function leave(
    context: Context<Env>,
    interaction: Interaction,
    next: string,
    outcome: "linked" | "denied",
  ) {
    return context.html(returningPage(shop.file, clientName(interaction), next, outcome));
  }

  function page(interaction: Interaction) {
    const name = clientName(interaction);
    const owner = account(shop.file, interaction.session?.accountId ?? "");
    if (interaction.prompt.name === "login" || !owner) return signInPage(shop.file, interaction.uid, name);
    return consentPage(shop.file, interaction.uid, name, owner, requestedScopes(interaction));
  }

  function clientName(interaction: Interaction): string {
    return clients.find(({ id }) => id === interaction.params["client_id"])?.name ?? "another site";
  }
}

const known = ["openid", "offline_access", ...Object.values(scopes)] as readonly string[];

function requestedScopes(interaction: Interaction): string[] {
  const asked = field(interaction.params["scope"]).split(" ");
  return asked.filter((scope) => known.includes(scope));
}

/** A text field; a file or nothing counts as empty. */
function field(value: unknown): string {
  return typeof value === "string" ? value : "";
}
