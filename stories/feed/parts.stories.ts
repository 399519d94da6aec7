import type { Capabilities } from "@shop-feed/contract/commerce";
import { aTag } from "@shop-feed/contract/fakes";
import { createI18n } from "@shop-feed/elements";
import "@shop-feed/elements/define";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import type { ControlsState } from "../../packages/elements/src/feed/controls/controls.core.ts";
import { demoPosts } from "./feed-stage.ts";

/** The parts of a feed by themselves, on the grounds they are made for. */
const meta: Meta = { title: "Feed/Parts", parameters: { layout: "centered" } };
export default meta;
type Story = StoryObj;

const i18n = createI18n("en-US");
const usd = (amount: number) => ({ amount, currency: "USD" });
const onPicture = (content: TemplateResult, height: string) => html`
  <style>
    .picture {
      position: relative;
      inline-size: 358px;
      background: linear-gradient(#8d6c50, #3a2a1d);
    }
    .picture > :not(style) {
      inline-size: 100%;
      block-size: 100%;
    }
  </style>
  <div class="picture" style="block-size: ${height}">${content}</div>
`;

export const ProductCard: Story = {
  render: () =>
    html`<shop-feed-product-card
      style="inline-size: 358px"
      .heading=${"Heavyweight sweatshirt"}
      .price=${{ price: usd(6800), listPrice: usd(7800), live: true }}
      .i18n=${i18n}
    ></shop-feed-product-card>`,
};

/** The feed's own price is dated: it may have changed. */
export const ProductCardSnapshot: Story = {
  render: () =>
    html`<shop-feed-product-card
      style="inline-size: 358px"
      .heading=${"Heavyweight sweatshirt"}
      .price=${{ price: usd(6800), live: false, asOf: "2026-11-18T08:00:00Z" }}
      .i18n=${i18n}
    ></shop-feed-product-card>`,
};

/** White is the product on the card. A label that would leave the picture is on the other side of its pin. */
export const Tags: Story = {
  render: () =>
    onPicture(
      html`<shop-feed-tag
          style="translate: 60px 40px"
          shown
          current
          .label=${"Sweatshirt"}
          .price=${"$68"}
          .i18n=${i18n}
        ></shop-feed-tag>
        <shop-feed-tag
          style="translate: 60px 110px"
          shown
          .label=${"Steel flask"}
          .price=${"$32"}
          .i18n=${i18n}
        ></shop-feed-tag>
        <shop-feed-tag
          style="translate: 300px 180px"
          shown
          side="before"
          .label=${"Night Swim, LP"}
          .i18n=${i18n}
        ></shop-feed-tag>`,
      "220px",
    ),
};

const controls: ControlsState = {
  post: demoPosts()[0],
  playback: { playing: true, muted: true, captions: true, refused: false },
  capabilities: { link: true, orders: true } as Capabilities,
  bagCount: 2,
  closable: true,
  canExpand: true,
  canShare: true,
  atFirst: true,
  atLast: false,
};

export const Controls: Story = {
  render: () =>
    onPicture(html`<shop-feed-controls .state=${controls} .i18n=${i18n}></shop-feed-controls>`, "560px"),
};

/** The browser refused sound that was wanted. */
export const ControlsHushed: Story = {
  render: () =>
    onPicture(
      html`<shop-feed-controls
        chip
        .state=${{ ...controls, closable: false }}
        .i18n=${i18n}
      ></shop-feed-controls>`,
      "560px",
    ),
};

export const Progress: Story = {
  render: () =>
    onPicture(
      html`<shop-feed-progress open .durationMs=${21_000} .i18n=${i18n}></shop-feed-progress>`,
      "20px",
    ),
};

const state = (kind: string): Story => ({
  render: () => onPicture(html`<shop-feed-state .kind=${kind} .i18n=${i18n}></shop-feed-state>`, "600px"),
});
export const StateLoading = state("loading");
export const StateEmpty = state("empty");
export const StateError = state("error");
export const StateEnd = state("end");

export const LinkOut: Story = {
  render: () =>
    html`<shop-feed-link-out
      style="inline-size: 390px; background: Canvas"
      .tag=${aTag("flask", {
        product: {
          title: "Steel flask, 750 ml",
          url: "https://www.halden.example/flask",
          price: usd(3200),
          listPrice: usd(3800),
          asOf: "2026-11-18T08:00:00Z",
        },
      })}
      .i18n=${i18n}
    ></shop-feed-link-out>`,
};
