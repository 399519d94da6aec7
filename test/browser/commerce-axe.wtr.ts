import { expect } from "@open-wc/testing";
import { mountPanel, type PanelSetting, unmountPanels } from "./commerce.harness.ts";

// One engine is enough: axe reads the tree, not the rendering.
const inChromium = "userAgentData" in navigator;

const buy = async ({ panel, openProduct, until }: PanelSetting, product: string, variant?: string) => {
  await openProduct(product, variant);
  panel.product!.primary!.click();
  await until("the review", () => panel.review?.place);
};

const views: Record<string, () => Promise<PanelSetting>> = {
  "the sheet, unlinked": async () => {
    const setting = await mountPanel({ shop: "rivermart" });
    await setting.openProduct("sweatshirt", "sweatshirt-oat-xl");
    return setting;
  },
  "the sheet, linked, in the dark": async () => {
    const setting = await mountPanel({ shop: "rivermart", linked: true });
    setting.panel.element.style.colorScheme = "dark";
    await setting.openProduct("sweatshirt", "sweatshirt-oat-m");
    return setting;
  },
  "the consent": async () => {
    const setting = await mountPanel({ shop: "rivermart" });
    await setting.open({ kind: "link" });
    return setting;
  },
  "the review, everything open": async () => {
    const setting = await mountPanel({ shop: "tempo" });
    await buy(setting, "night-swim");
    setting.panel.review!.change("Pay with")!.click();
    setting.panel.vouchers!.open!.click();
    return setting;
  },
  "the address form with complaints": async () => {
    const setting = await mountPanel({ shop: "tempo", account: null });
    await buy(setting, "night-swim");
    setting.panel.addressForm!.save!.click();
    return setting;
  },
  "the changed price": async () => {
    const setting = await mountPanel({ shop: "rivermart", linked: true });
    await buy(setting, "sweatshirt", "sweatshirt-oat-m");
    setting.control.setPrice("sweatshirt-oat-m", 7000, 6100);
    setting.panel.review!.place!.click();
    await setting.until("both prices", () => setting.panel.outcome?.compared.length);
    return setting;
  },
  "the placed order, then its way": async () => {
    const setting = await mountPanel({ shop: "rivermart", linked: true });
    await buy(setting, "sweatshirt", "sweatshirt-oat-m");
    setting.panel.review!.place!.click();
    await setting.until("the order", () => setting.panel.outcome?.title === "Order placed");
    await expect(setting.panel.element).to.be.accessible();
    await setting.open({ kind: "orders" });
    await setting.until("its way", () => setting.panel.orders?.current);
    return setting;
  },
  "the cart": async () => {
    const setting = await mountPanel({ shop: "tempo" });
    await setting.shop.cart.add({
      variantId: "night-swim-black",
      productId: "night-swim",
      title: "Night Swim, LP",
      quantity: 1,
    });
    await setting.open({ kind: "cart" });
    await setting.until("the bill", () => setting.panel.cart?.youPay);
    return setting;
  },
  "the account, asking": async () => {
    const setting = await mountPanel({ shop: "rivermart", linked: true });
    await setting.open({ kind: "account" });
    await setting.until("the account", () => setting.panel.account?.unlink);
    setting.panel.account!.unlink!.click();
    return setting;
  },
  "a seller": async () => {
    const setting = await mountPanel({ shop: "tempo" });
    await setting.open({ kind: "seller", sellerId: "lowlight" });
    await setting.until("the facts", () => setting.panel.seller?.facts.length);
    return setting;
  },
};

const shown = inChromium ? Object.entries(views) : [];

describe("accessible to axe", () => {
  afterEach(unmountPanels);

  for (const [name, show] of shown)
    it(name, async () => {
      const { panel } = await show();
      await panel.element.updateComplete;
      await expect(panel.element).to.be.accessible();
    });
});
