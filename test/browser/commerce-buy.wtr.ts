import { expect } from "@open-wc/testing";
import { mountPanel, unmountPanels } from "./commerce.harness.ts";

const OAT_M = "sweatshirt-oat-m";

describe("buying, Amazon-style", () => {
  afterEach(unmountPanels);

  it("links once: the same sheet shows the member price, the date and Buy now", async () => {
    const { panel, until, openProduct, session, events } = await mountPanel({ shop: "rivermart" });
    await openProduct("sweatshirt", OAT_M);
    expect(panel.product!.price).to.equal("$68.00");
    expect(panel.product!.note).to.match(/^Rivermart price for everyone, as of /);
    expect(panel.product!.consent).to.contain("Shared: River Plus status, your price and delivery date");
    expect(panel.product!.consent).to.contain("Never shared: password, card number, other orders");

    panel.product!.primary!.click();
    await until("waiting for the retailer", () => panel.accountLink?.title === "Linking Rivermart");
    await until("the link", () => panel.accountLink?.title === "Linked to Rivermart");
    expect(panel.announced.polite).to.equal("Linked to Rivermart");
    await until("the sheet again", () => panel.product?.price === "$59.00");
    expect(panel.product!.was).to.contain("$68.00");
    expect(panel.product!.badge).to.equal("River Plus");
    expect(panel.product!.note).to.match(/^You save \$9\.00 as a member\. As of /);
    expect(panel.product!.facts).to.match(/Get it .+ Free, to Home, 1420 W Larch St/);
    expect(panel.product!.primaryLabel).to.equal("Buy now");
    expect(session.surface.$surface.get().views).to.have.length(1);
    expect(events.map(({ name }) => name)).to.deep.equal(["product_viewed", "link_requested", "linked"]);
  });

  it("reviews and places; focus follows the title; every event carries where it came from", async () => {
    const { panel, until, openProduct, events } = await mountPanel({ shop: "rivermart", linked: true });
    await openProduct("sweatshirt", OAT_M);
    panel.product!.primary!.focus();
    panel.product!.primary!.click();
    await until("the review", () => panel.review?.place);
    expect(panel.title).to.equal("Review order");
    expect(panel.review!.totals).to.equal(
      "Item $68.00 River Plus price −$9.00 Delivery $0.00 Tax, Chicago IL $6.05 Total $65.05",
    );
    expect(panel.review!.text).to.contain("1420 W Larch St, Apt 3, Chicago IL 60607");
    expect(panel.review!.note).to.contain("Rivermart charges your card. Free returns within 30 days.");

    panel.review!.place!.focus();
    panel.review!.place!.click();
    await until("the order", () => panel.outcome?.title === "Order placed");
    expect(panel.outcome!.text).to.contain("$65.05, Visa ending in 4242");
    expect(panel.announced.polite).to.match(/^Arrives /);
    const focused = () => panel.outcome!.element.shadowRoot!.activeElement?.textContent.trim();
    await until("focus on the title", () => focused() === "Order placed");

    const placed = events.find(({ name }) => name === "order_placed")!.detail;
    expect(placed).to.deep.include({
      postId: "post-sweatshirt",
      creatorId: "creator-1",
      tagId: "tag-sweatshirt",
    });
    expect(placed["total"]).to.deep.equal({ amount: 6505, currency: "USD" });

    panel.outcome!.button("Track order")!.click();
    await until("the order's way", () => panel.order?.steps.length);
    expect(panel.order!.steps.join()).to.contain("Order placed");
  });

  it("is refused by the page before anything is created", async () => {
    const { panel, openProduct, session, shop } = await mountPanel({
      shop: "rivermart",
      linked: true,
      refuse: ["checkout_requested"],
    });
    await openProduct("sweatshirt", OAT_M);
    panel.product!.primary!.click();
    await panel.element.updateComplete;
    expect(session.surface.$surface.get().views.map(({ kind }) => kind)).to.deep.equal(["product"]);
    expect(shop.checkout.$checkout.get().name).to.equal("idle");
  });

  it("changes the address among those on file, keeping the last total until the new one is here", async () => {
    const { panel, until, openProduct, control } = await mountPanel({ shop: "rivermart", linked: true });
    await openProduct("sweatshirt", OAT_M);
    panel.product!.primary!.click();
    await until("the review", () => panel.review?.place);
    panel.review!.change("Deliver to")!.click();
    await until("the addresses", () => panel.review!.choice(/Work/));
    expect(panel.addressForm, "a retailer's own addresses only").to.equal(undefined);
    control.delay(80);
    panel.review!.choice(/Work/)!.click();
    await until("the change under way", () => panel.review!.place!.disabled);
    expect(panel.review!.place!.textContent).to.contain("$65.05");
    expect(panel.review!.note).to.equal("Updating the total");
    await until("the new total", () => !panel.review!.place!.disabled);
    expect(panel.review!.text).to.contain("Milwaukee WI 53202");
    expect(panel.announced.polite).to.match(/^Total \$6\d\.\d\d/);
  });

  it("unlinks after asking, and the sheet is everyone's again", async () => {
    const { panel, until, open, openProduct } = await mountPanel({ shop: "rivermart", linked: true });
    await openProduct("sweatshirt", OAT_M);
    expect(panel.product!.price).to.equal("$59.00");
    await open({ kind: "account" });
    await until("the account", () => panel.account?.unlink);
    expect(panel.account!.shared.join()).to.contain("Your price and delivery date");
    panel.account!.unlink!.click();
    await until("the question", () => panel.account!.keep);
    expect(panel.account!.text).to.contain("Orders already placed still arrive.");
    panel.account!.unlink!.click();
    await until("no link", () => panel.account!.link);
    expect(panel.announced.polite).to.equal("Unlinked from Rivermart");
    await openProduct("sweatshirt", OAT_M);
    await until("the public price", () => panel.product?.price === "$68.00");
  });

  it("hands off what it does not sell, with the reason and a safe link", async () => {
    const { panel, openProduct, events } = await mountPanel({
      shop: "rivermart",
      refuse: ["link_out_requested"],
    });
    await openProduct("yard-figure");
    const out = panel.product!.handOff(/Continue at Rivermart/)!;
    expect(out.href).to.match(/^https:\/\/rivermart\.example\//);
    expect(out.rel).to.equal("noopener");
    expect(panel.product!.dock).to.contain("Only items sold or shipped by Rivermart can be bought here.");
    const click = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true });
    out.dispatchEvent(click);
    expect(click.defaultPrevented, "the page refused").to.equal(true);
    expect(events.at(-1)!.name).to.equal("link_out_requested");
  });
});
