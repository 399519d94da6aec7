import { createMemoryAdapter } from "@shop-feed/adapters/memory";
import { aClipPost, fakeFeedSource } from "@shop-feed/contract/fakes";
import { Failure, memoryStorage, systemClock } from "@shop-feed/contract/feed";
import { createShopSession } from "@shop-feed/state";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { deepQuery, deepQueryAll } from "../../packages/elements/src/foundation/deep-query.harness.ts";
import { surfaceParts } from "../../packages/elements/src/feed/surface/surface.harness.ts";
import { tagParts } from "../../packages/elements/src/feed/tag/tag.harness.ts";
import rivermart from "../../seeds/shops/rivermart.json" with { type: "json" };
import { demoPosts, feedStory, type FeedStory } from "./feed-stage.ts";

/** The whole feed, in the boxes it meets. It arranges itself by its own size, never by the window's. */
const meta: Meta<FeedStory> = {
  title: "Feed/View",
  render: (args) => feedStory(args),
  parameters: { layout: "centered" },
};
export default meta;
type Story = StoryObj<FeedStory>;

const source = () => fakeFeedSource(demoPosts());
const never = { page: () => new Promise<never>(() => undefined) };

export const Phone: Story = { render: () => feedStory({ source: source() }) };

export const PhoneDark: Story = { render: () => feedStory({ source: source(), scheme: "dark" }) };

/** Under 320 px: words go, controls stay. */
export const Card: Story = { render: () => feedStory({ source: source(), width: 280, height: 498 }) };

export const Tablet: Story = { render: () => feedStory({ source: source(), width: 700, height: 800 }) };

/** From 840 px: controls and panel beside the column. */
export const Desk: Story = {
  parameters: { layout: "fullscreen" },
  render: () => feedStory({ source: source(), width: 1280, height: 800 }),
};

export const RightToLeft: Story = { render: () => feedStory({ source: source(), locale: "ar" }) };

export const Paused: Story = {
  render: () => feedStory({ source: source(), onLoaded: ({ playback }) => playback.setPlaying(false) }),
};

/** The browser would not start even a muted clip. */
export const AutoplayRefused: Story = {
  render: () => feedStory({ source: source(), onLoaded: ({ playback }) => playback.setRefused(true) }),
};

export const Captions: Story = {
  render: () => feedStory({ source: source(), onLoaded: ({ playback }) => playback.setCaptions(true) }),
};

export const Loading: Story = { render: () => feedStory({ source: never }) };

export const Empty: Story = { render: () => feedStory({ source: fakeFeedSource([]) }) };

export const DidNotLoad: Story = {
  render: () =>
    feedStory({ source: fakeFeedSource(new Failure({ code: "server", message: "503" }), demoPosts()) }),
};

export const ClipDidNotLoad: Story = {
  render: () =>
    feedStory({
      source: fakeFeedSource([
        aClipPost("broken", { clip: { mp4Url: new URL("none.mp4", location.href).href } }),
      ]),
    }),
};

/** Live prices on tags and card, from a shop that lives in the page. */
export const WithShop: Story = { render: () => withShop() };

export const DeskWithShop: Story = {
  parameters: { layout: "fullscreen" },
  render: () => withShop({ width: 1280, height: 800 }),
};

/** Without a shop a tag tells what the feed knows and links to where the product is sold. */
export const LinkOut: Story = {
  render: () => feedStory({ source: source() }),
  play: async ({ canvasElement }) => {
    await until(() => deepQueryAll(canvasElement, tagParts.button).length > 0);
    deepQuery(canvasElement, tagParts.button).click();
    await until(() => deepQueryAll(canvasElement, surfaceParts.content).length > 0);
  },
};

function withShop(box: Partial<FeedStory> = {}) {
  const adapter = createMemoryAdapter({
    shop: rivermart,
    imagesBaseUrl: new URL("/seeds/", location.href).href,
  });
  const shop = createShopSession({
    adapter,
    clock: systemClock,
    emit: () => true,
    key: "story",
    storage: memoryStorage(),
    context: () => ({ country: "US" }),
    openWindow: () => undefined,
    redirect: () => undefined,
    returnUrl: () => location.href,
    resume: () => "",
  });
  void shop.start();
  return feedStory({
    source: source(),
    shop,
    loadPanel: () => import("@shop-feed/elements/commerce/define"),
    ...box,
  });
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 50));
  if (!holds()) throw new Error("The story did not come to its state within 10 s");
}
