import type { Offer, Product } from "@shop-feed/contract/commerce";
import { createI18n } from "@shop-feed/elements";
import { type ShopVoice, shopVoice } from "@shop-feed/elements/commerce";
import "@shop-feed/elements/commerce/define";
import type { LinkName } from "@shop-feed/state";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { arabic } from "./arabic.ts";
import { frame } from "./frame.ts";
import { NOW, type StoryShop, type StoryShopOptions, storyCheckout, storyProduct } from "./story-shop.ts";

interface Args {
  shop: StoryShop;
  id: string;
  variantId: string | undefined;
  link: LinkName;
  live: boolean;
  layout: "sheet" | "panel";
  bill: boolean;
  offer: Partial<Offer>;
  options: StoryShopOptions;
  i18n: ShopVoice;
}

const withOffer = (product: Product, change: Partial<Offer>): Product => ({
  ...product,
  variants: product.variants.map((variant) => ({ ...variant, offer: { ...variant.offer, ...change } })),
});

const meta: Meta<Args> = {
  title: "Commerce/Product",
  args: {
    shop: "rivermart",
    id: "sweatshirt",
    variantId: "sweatshirt-oat-m",
    link: "unlinked",
    live: true,
    layout: "sheet",
    bill: false,
    offer: {},
    options: {},
    i18n: shopVoice(createI18n("en-US")),
  },
  loaders: [
    async ({ args }) => ({
      ...(await storyProduct(args.shop, args.id, args.options)),
      bill: args.bill ? (await storyCheckout(args.shop, [args.variantId ?? ""])).checkout : undefined,
    }),
  ],
  render: ({ variantId, link, live, layout, offer, i18n }, { loaded }) =>
    frame(
      html`<shop-feed-product
        .product=${withOffer(loaded["product"] as Product, offer)}
        .capabilities=${loaded["capabilities"]}
        .variantId=${variantId}
        .link=${link}
        .live=${live}
        .layout=${layout}
        .bill=${loaded["bill"]}
        .now=${NOW}
        .i18n=${i18n}
        lang=${i18n.locale}
        dir=${i18n.dir}
      ></shop-feed-product>`,
      layout === "panel" ? 400 : 390,
    ),
};

export default meta;
type Story = StoryObj<Args>;

const linked = { link: "linked", options: { linked: true } } as const;

export const Unlinked: Story = {};
export const LinkedMember: Story = { args: linked };
export const LinkedWithoutMembership: Story = {
  args: {
    link: "linked",
    options: { linked: true, account: "ben", prepare: (control) => control.setLink("linked", "ben") },
  },
};
export const MembershipNotKnown: Story = {
  args: {
    link: "linked",
    options: { linked: true, prepare: (control) => control.setMembershipKnown(false) },
  },
};
export const PriceGrownOld: Story = { args: { ...linked, live: false } };
export const SoldOut: Story = { args: { ...linked, variantId: "sweatshirt-oat-xl" } };
export const FewLeft: Story = { args: { ...linked, offer: { quantityLeft: 3 } } };
export const SigningInElsewhere: Story = { args: { link: "linking" } };
export const SignInAgain: Story = { args: { link: "needs_reauth" } };
export const ContinueAtTheShop: Story = {
  args: { id: "yard-figure", variantId: undefined },
};
export const NotForSaleHere: Story = {
  args: { ...linked, offer: { purchase: { mode: "none", reason: "Sold to United States accounts only." } } },
};
export const DoesNotShip: Story = {
  args: { ...linked, offer: { delivery: { kind: "undeliverable", destination: "Cabin, 18 Chemin du Lac" } } },
};
export const BesideTheClip: Story = { args: { ...linked, layout: "panel" } };
export const NativeShop: Story = {
  args: { shop: "tempo", id: "night-swim", variantId: "night-swim-black", bill: true },
};
export const NoChoice: Story = {
  args: { shop: "tempo", id: "tea-tin", variantId: undefined },
};
export const RightToLeft: Story = { args: { ...linked, i18n: shopVoice(createI18n("ar-AE", arabic)) } };
