import { type Context, Hono } from "hono";
import { html as markup } from "hono/html";
import { formatMoney } from "../pricing/format-money.ts";
import type { Shop } from "../shop/shop.ts";
import { layout, markFile } from "./layout.ts";
import { withPageHeaders } from "./page-headers.ts";
import { pageStyle } from "./page-style.ts";

const week = "public, max-age=604800";

/** The pages that the API's links lead to: product, seller, order, parcel, terms. Plain words, nothing to click through. */
export function shopPages(shop: Shop): Hono {
  const { catalogue, file } = shop;
  const app = new Hono();
  app.get("/assets/shop.css", (context) =>
    context.body(pageStyle, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": week }),
  );
  app.get("/assets/mark.svg", (context) =>
    context.body(markFile, 200, { "Content-Type": "image/svg+xml", "Cache-Control": week }),
  );

  const headers = withPageHeaders([new URL(shop.imagesBaseUrl).origin]);
  const show = (context: Context, title: string, lead: string, picture?: { src: string; alt: string }) =>
    context.html(
      layout(
        file,
        title,
        markup`${picture ? markup`<img class="picture" src="${new URL(picture.src, shop.imagesBaseUrl).href}" alt="${picture.alt}" />` : ""}
          <h1>${title}</h1>
          <p class="lead">${lead}</p>`,
      ),
    );

  app.get("/", headers, (context) =>
    show(context, file.name, "This shop is reached from feeds that sell its products."),
  );
  app.get("/products/:id", headers, (context) => {
    const product = catalogue.product(context.req.param("id"));
    if (!product) return context.notFound();
    const price = formatMoney(Math.min(...product.variants.map((variant) => variant.price)), file.currency);
    return show(context, product.title, `${price}. ${product.description}`, product.images[0]);
  });
  app.get("/sellers/:id", headers, (context) => {
    const seller = catalogue.seller(context.req.param("id"));
    if (!seller) return context.notFound();
    return show(context, seller.name, [seller.vetting, seller.authenticity].filter(Boolean).join(" "));
  });
  app.get("/orders/:id", headers, (context) => {
    const order = shop.orders.find(context.req.param("id"));
    if (!order) return context.notFound();
    return show(
      context,
      `Order ${order.label}`,
      `${order.parcels.length === 1 ? "One parcel" : `${order.parcels.length} parcels`}. Sign in to see the rest.`,
    );
  });
  app.get("/parcels/:number", headers, (context) =>
    show(context, "Parcel", `Tracking number ${context.req.param("number")}.`),
  );
  app.get("/carts/:id", headers, (context) =>
    show(context, "Cart", "Carts are kept in the feed they were filled in."),
  );
  app.get("/checkouts/:id", headers, (context) =>
    show(context, "Checkout", "Go back to the feed to finish this order."),
  );
  app.get("/terms", headers, (context) =>
    show(context, "Terms", "Nothing sold here is real and nothing is charged."),
  );
  app.get("/privacy", headers, (context) =>
    show(context, "Privacy", "What is entered here stays in this simulated shop."),
  );
  app.get("/returns", headers, (context) =>
    show(context, "Returns", "Each product says for how many days it can be returned."),
  );
  return app;
}
