import {
  type Clock,
  type Emit,
  type FeedSource,
  type KeyValueStorage,
  memoryStorage,
} from "@shop-feed/contract/feed";
import { createFeedWindow, type FeedWindow } from "./feed-window.ts";
import { createPlayback, type Playback } from "./playback.ts";
import { createSurface, type Surface } from "./surface.ts";

/** What one feed on one page needs from outside. Nothing here is shared between two feeds. */
export interface FeedPorts {
  readonly source: FeedSource;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly autoplay: boolean;
  readonly captions: boolean;
  /** Between visits, after consent; else in memory. */
  readonly storage?: KeyValueStorage | undefined;
}

/** What playing needs. A shop joins as a `ShopSession` of its own once its code is loaded. */
export interface FeedSession {
  /** Tells the page of an act; false: it was a request and the page refused. */
  readonly emit: Emit;
  readonly clock: Clock;
  readonly feed: FeedWindow;
  readonly playback: Playback;
  readonly surface: Surface;
  dispose(): void;
}

export function createFeedSession({
  source,
  clock,
  emit,
  autoplay,
  captions,
  storage = memoryStorage(),
}: FeedPorts): FeedSession {
  const feed = createFeedWindow({
    source,
    onFailure: ({ code, message }, where) => void emit("error", { code, message, where }),
  });
  return {
    emit,
    clock,
    feed,
    playback: createPlayback({ autoplay, captions, storage }),
    surface: createSurface(),
    dispose: () => feed.dispose(),
  };
}
