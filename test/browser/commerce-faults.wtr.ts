import { expect } from "@open-wc/testing";
import { mountPanel, type PanelSetting, unmountPanels } from "./commerce.harness.ts";

const OAT_M = "sweatshirt-oat-m";

async function reviewing(): Promise<PanelSetting> {
  const setting = await mountPanel({ shop: "rivermart", linked: true });
  await setting.openProduct("sweatshirt", OAT_M);
  setting.panel.product!.primary!.click();
  await setting.until("the review", () => setting.panel.review?.place);
  return setting;
}

describe("what can go wrong on the way to an order", () => {
  afterEach(unmountPanels);

  it("a changed price asks again with both prices, and places at the new one", async () => {
    const { panel, until, control, shop } = await reviewing();
    control.setPrice(OAT_M, 7000, 6100);
    panel.review!.place!.click();
    await until("both prices", () => panel.outcome?.title === "The price changed");
    expect(panel.outcome!.compared[0]).to.deep.equal(["Item", "$68.00", "$70.00"]);
    expect(panel.outcome!.compared.at(-1)).to.deep.equal(["Total", "$65.05", "$67.25"]);
    expect(panel.announced.assertive).to.equal(
      "The price changed from $65.05 to $67.25. Nothing has been ordered or charged.",
    );
    expect(shop.orders.$orders.get().orders).to.have.length(0);
    panel.outcome!.primary!.click();
    await until("the order", () => panel.outcome?.title === "Order placed");
    expect(panel.outcome!.text).to.contain("$67.25");
  });

  it("a declined card is named, and another one pays", async () => {
    const { panel, until } = await reviewing();
    panel.review!.change("Pay with")!.click();
    await until("the cards", () => panel.review!.choice(/0002/));
    panel.review!.choice(/0002/)!.click();
    await until(
      "the other card",
      () => panel.review!.choice(/0002/)!.checked && !panel.review!.place!.disabled,
    );
    panel.review!.place!.click();
    await until("the refusal", () => panel.outcome?.title === "Visa ending in 0002 was declined");
    expect(panel.announced.assertive).to.contain("Nothing was charged");
    panel.outcome!.card(/4242/)!.click();
    await until("the choice", () => !(panel.outcome!.primary as HTMLButtonElement).disabled);
    expect(panel.outcome!.title, "still names the one refused").to.contain("0002");
    panel.outcome!.primary!.click();
    await until("the order", () => panel.outcome?.title === "Order placed");
    expect(panel.outcome!.text).to.contain("Visa ending in 4242");
  });

  it("sold out between sheet and order: says what, and the sheet knows", async () => {
    const { panel, until, control } = await reviewing();
    control.setStock(OAT_M, 0);
    panel.review!.place!.click();
    await until("sold out", () => panel.outcome?.title === "Sold out just now");
    expect(panel.outcome!.text).to.contain("Heavyweight sweatshirt, Oat, M");
    panel.outcome!.button("Back to the product")!.click();
    await until("the sheet", () => panel.product?.stock === "Sold out in M");
    expect((panel.product!.primary as HTMLButtonElement).disabled).to.equal(true);
    expect(panel.product!.primaryLabel).to.equal("Sold out in M");
  });

  it("an answer lost after the order: nobody can leave it behind, and it is found by itself", async () => {
    const { panel, until, control, shop } = await reviewing();
    control.dropAfterPlacing();
    panel.review!.place!.click();
    await until("the doubt", () => panel.outcome?.title === "Checking whether your order went through");
    expect(panel.outcome!.text).to.contain("Do not order again");
    expect(panel.back, "no way back to a second order").to.equal(undefined);
    await until("the order", () => panel.outcome?.title === "Order placed");
    await shop.orders.load();
    expect(shop.orders.$orders.get().orders).to.have.length(1);
  });

  it("closing in doubt keeps the doubt: buying again shows it instead of ordering twice", async () => {
    const { panel, until, control, session, openProduct, shop } = await reviewing();
    control.dropBeforePlacing();
    control.failNext("placement", "server", 50);
    panel.review!.place!.click();
    await until("the doubt", () => panel.outcome?.title === "Checking whether your order went through");
    session.surface.close();
    await openProduct("sweatshirt", OAT_M);
    panel.product!.primary!.click();
    await until("the doubt again", () => panel.outcome?.title === "Checking whether your order went through");
    expect(shop.checkout.$checkout.get().name).to.be.oneOf(["outcome_unknown", "reconciling"]);
  });

  it("a refused change leaves the review as it was, and says so", async () => {
    const { panel, until, control } = await reviewing();
    panel.review!.change("Deliver to")!.click();
    await until("the addresses", () => panel.review!.choice(/Work/));
    control.failNext("updateCheckout", "server");
    panel.review!.choice(/Work/)!.click();
    await until("the note", () => panel.review!.text.includes("That change did not go through"));
    expect(panel.review!.text).to.contain("Chicago IL 60607");
    expect(panel.review!.choice(/Home/)!.checked, "the radio goes back too").to.equal(true);
  });

  it("a product that does not load offers to try again", async () => {
    const { panel, until, open } = await mountPanel({
      shop: "rivermart",
      change: ({ control }) => control.failNext("products", "server"),
    });
    await open({ kind: "product", productId: "sweatshirt" });
    await until("the error", () => panel.retry);
    panel.retry!.click();
    await until("the product", () => panel.product?.price === "$68.00");
  });

  it("a price that grew old is asked for again, and never bought at", async () => {
    const { panel, until, openProduct, control, shop } = await mountPanel({
      shop: "rivermart",
      linked: true,
    });
    await openProduct("sweatshirt", OAT_M);
    control.setPrice(OAT_M, 6800, 6100);
    control.delay(60);
    void shop.offers.invalidate();
    await until("its age", () => panel.product!.note.startsWith("Price as of"));
    expect((panel.product!.primary as HTMLButtonElement).disabled).to.equal(true);
    await until("the new price", () => panel.product!.price === "$61.00");
    expect(panel.announced.polite).to.contain("Price $61.00");
    expect(panel.product!.primaryLabel).to.equal("Buy now");
  });

  for (const [answer, title] of [
    ["deny", "Not linked"],
    ["expire", "The sign-in ran out"],
  ] as const)
    it(`consent: ${answer}`, async () => {
      const { panel, until, openProduct } = await mountPanel({ shop: "rivermart", consent: answer });
      await openProduct("sweatshirt", OAT_M);
      panel.product!.primary!.click();
      await until(title, () => panel.accountLink?.title === title);
      expect(panel.announced.assertive).to.contain("Nothing was shared");
      panel.accountLink!.notNow!.click();
      await until("the public price", () => panel.product?.price === "$68.00");
    });

  it("text from the shop stays text, and a script is no link", async () => {
    const title = `<img src=x onerror="window.harmed = true"><script>window.harmed = true</script>`;
    const { panel, openProduct } = await mountPanel({
      shop: "rivermart",
      edit({ products }) {
        const figure = products.find(({ id }) => id === "yard-figure")!;
        figure.title = title;
        figure.purchase = { mode: "handoff", reason: title, url: "https://rivermart.example/x" };
      },
      change(adapter) {
        const { products } = adapter;
        adapter.products = async (...args) => {
          const answer = await products(...args);
          return answer.map((product) => ({
            ...product,
            variants: product.variants.map((variant) => ({
              ...variant,
              // What no parser would let through: an adapter without one.
              offer: {
                ...variant.offer,
                purchase: { ...variant.offer.purchase, url: "javascript:window.harmed=true" },
              },
            })),
          }));
        };
      },
    });
    await openProduct("yard-figure");
    expect(panel.product!.title).to.equal(title);
    expect(panel.product!.handOff(/Continue/)).to.equal(undefined);
    expect((panel.product!.primary as HTMLButtonElement).disabled).to.equal(true);
    expect("harmed" in window).to.equal(false);
  });
});
