import type { nothing, TemplateResult } from "lit";
import type { FeedSession, ShopSession } from "@shop-feed/state";
import type { ShopVoice } from "../shop-voice.ts";
import type { ShopActs } from "./shop-acts.ts";

/** What every view is rendered from. */
export interface PanelFacts {
  readonly feed: FeedSession;
  readonly shop: ShopSession;
  readonly acts: ShopActs;
  readonly voice: ShopVoice;
  readonly layout: "sheet" | "panel";
  readonly now: number;
  readonly variants: ReadonlyMap<string, string>;
  readonly added: string | undefined;
}

export interface PanelContent {
  /** Changes when the shopper is somewhere else: focus then goes to the title. */
  readonly key: string;
  /** In the header; undefined: the content has its own title. */
  readonly title?: string | undefined;
  /** Beside the title. */
  readonly aside?: string | undefined;
  /** Cards on a sunken ground. */
  readonly page?: boolean | undefined;
  readonly body: TemplateResult | typeof nothing;
}
