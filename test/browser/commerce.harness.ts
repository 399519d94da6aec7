import "./node-env.ts";
import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryAdapterOptions,
} from "@shop-feed/adapters/memory";
import {
  type Emit,
  memoryStorage,
  type ParsedFeedPage,
  type Post,
  type ShopFeedEventName,
  systemClock,
} from "@shop-feed/contract/feed";
import { aClipPost, aTag } from "@shop-feed/contract/fakes";
import "@shop-feed/elements/commerce/define";
import {
  createFeedSession,
  createShopSession,
  type FeedSession,
  type ShopSession,
  type View,
} from "@shop-feed/state";
import { PanelHarness } from "../../packages/elements/src/commerce/panel/panel.harness.ts";

type ShopName = "rivermart" | "tempo";

export interface PanelOptions extends Partial<Omit<MemoryAdapterOptions, "shop">> {
  readonly shop: ShopName;
  readonly linked?: boolean;
  /** What the shop answers differently from the demo shop. */
  readonly change?: (adapter: MemoryAdapter) => void;
  /** Requests that the page refuses. */
  readonly refuse?: readonly ShopFeedEventName[];
  /** Changes the shop file before the shop opens. */
  readonly edit?: (file: ShopFile) => void;
}

interface ShopFile {
  products: { id: string; title: string; purchase?: { mode: string; reason?: string; url?: string } }[];
}

export interface PanelSetting {
  readonly panel: PanelHarness;
  readonly session: FeedSession;
  readonly shop: ShopSession;
  readonly adapter: MemoryAdapter;
  readonly control: MemoryAdapter["control"];
  readonly events: { name: string; detail: Record<string, unknown> }[];
  open(view: View): Promise<void>;
  /** The product, opened by a tag of the clip. */
  openProduct(productId: string, variantId?: string): Promise<void>;
  /** Waits until it holds; says what was on screen if it never does. */
  until(what: string, holds: () => unknown): Promise<void>;
}

const shopFiles = new Map<ShopName, Promise<string>>();

async function shopFile(name: ShopName): Promise<ShopFile> {
  let file = shopFiles.get(name);
  if (!file)
    shopFiles.set(name, (file = fetch(`/seeds/shops/${name}.json`).then((response) => response.text())));
  return JSON.parse(await file) as ShopFile;
}

const tagged = (productId: string, variantId: string | undefined): Post =>
  aClipPost(`post-${productId}`, {
    creator: { id: "creator-1", name: "Halden" },
    tags: [
      { ...aTag(`tag-${productId}`), productId, variantId, placement: "card", product: { title: productId } },
    ],
  });

/** A panel on a whole shop without a server, as the feed would mount it. */
export async function mountPanel(options: PanelOptions): Promise<PanelSetting> {
  const { shop: name, linked = false, change, refuse = [], edit, ...shopOptions } = options;
  const file = await shopFile(name);
  edit?.(file);
  const adapter = createMemoryAdapter({
    shop: file,
    imagesBaseUrl: `${location.origin}/seeds/`,
    consentMs: 0,
    ...shopOptions,
  });
  if (linked) adapter.control.setLink("linked");
  change?.(adapter);

  const events: PanelSetting["events"] = [];
  const emit: Emit = (event, detail) => {
    events.push({ name: event, detail: detail as unknown as Record<string, unknown> });
    return !refuse.includes(event);
  };
  let page: ParsedFeedPage = { page: { posts: [] }, problems: [] };
  const source = { page: async () => page };
  const session = createFeedSession({ source, clock: systemClock, emit, autoplay: false, captions: false });
  const shop = createShopSession({
    adapter,
    clock: systemClock,
    emit,
    key: name,
    storage: memoryStorage(),
    context: () => ({ country: "US", postalCode: "60607", locale: "en-US" }),
    openWindow: () => undefined,
    redirect: () => undefined,
    returnUrl: () => location.href,
    resume: () => "",
  });

  const element = document.createElement("shop-feed-panel");
  element.style.cssText = "inline-size: 390px; block-size: 760px; color-scheme: light";
  element.session = session;
  element.shop = shop;
  document.body.append(element);
  await shop.start();
  const panel = new PanelHarness(element);

  async function until(what: string, holds: () => unknown): Promise<void> {
    const end = Date.now() + 10_000;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`Never came: ${what}. On screen: ${panel.text.slice(0, 600)}`);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await element.updateComplete;
  }
  async function open(view: View): Promise<void> {
    session.surface.open(view);
    await element.updateComplete;
  }
  return {
    panel,
    session,
    shop,
    adapter,
    control: adapter.control,
    events,
    open,
    until,
    async openProduct(productId, variantId) {
      page = { page: { posts: [tagged(productId, variantId)] }, problems: [] };
      await session.feed.start();
      await open({ kind: "product", productId, postId: `post-${productId}`, tagId: `tag-${productId}` });
      await until(`the sheet of ${productId}`, () => panel.product?.price);
    },
  };
}

export function unmountPanels(): void {
  for (const panel of document.querySelectorAll("shop-feed-panel")) panel.remove();
}
