import type { FeedSession } from "@shop-feed/state";
import type { ControlAction } from "../controls/control-event.ts";
import type { KeyAct } from "./key-act.ts";
import { leaveFeed } from "./leave-feed.ts";
import type { ScrollController } from "./scroll-controller.ts";
import { sharePost } from "./share.ts";
import type { StageHolder } from "./stage-holder.ts";

/** What buttons and keys do, in one place. */
export class FeedCommands {
  readonly #host: HTMLElement & { session: FeedSession | undefined };
  readonly #scroll: ScrollController;
  readonly #stage: StageHolder;
  readonly #onCopied: () => void;

  constructor(
    host: HTMLElement & { session: FeedSession | undefined },
    scroll: ScrollController,
    stage: StageHolder,
    /** Tells assistive technology that the clip's address was copied. */
    onCopied: () => void,
  ) {
    this.#host = host;
    this.#scroll = scroll;
    this.#stage = stage;
    this.#onCopied = onCopied;
  }

  control(action: ControlAction): void {
    const { session } = this.#host;
    switch (action) {
      case "play":
        return this.#stage.current?.togglePlaying();
      case "mute":
        return this.#stage.current?.toggleMuted();
      case "captions":
        return session?.playback.setCaptions(!session.playback.$playback.get().captions);
      case "bag":
        return session?.surface.open({ kind: "cart" });
      case "account":
      case "orders":
        return session?.surface.open({ kind: action });
      case "previous":
        return this.#scroll.go(this.#scroll.target - 1);
      case "next":
        return this.#scroll.go(this.#scroll.target + 1);
      case "share":
        return void this.#share();
      case "expand":
        return void (document.fullscreenElement ? document.exitFullscreen() : this.#host.requestFullscreen());
      case "close":
        this.#host.dispatchEvent(new Event("close"));
    }
  }

  key(act: KeyAct): void {
    switch (act.kind) {
      case "move":
        return this.#scroll.go(this.#scroll.target + act.by);
      case "first":
        return this.#scroll.go(0);
      case "last":
        return this.#scroll.go((this.#host.session?.feed.$feed.get().posts.length ?? 1) - 1);
      case "play":
        return this.#stage.current?.togglePlaying();
      case "mute":
        return this.#stage.current?.toggleMuted();
      case "close":
        return this.#host.session?.surface.close();
      case "leave":
        leaveFeed(this.#host, act.to);
    }
  }

  /** A failed clip, and a failed page of the feed. */
  retry(): void {
    const feed = this.#host.session?.feed;
    this.#stage.current?.retry();
    if (feed?.$feed.get().failure) void feed.retry();
  }

  async #share(): Promise<void> {
    const post = this.#host.session?.feed.$feed.get().posts[this.#scroll.row];
    if (post && (await sharePost(post)) === "copied") this.#onCopied();
  }
}
