import type { Post } from "@shop-feed/contract/feed";
import type { FeedSession, PlaybackState } from "@shop-feed/state";
import { createStage, type Stage, type StageClip, type StageEvent } from "@shop-feed/video";

/** What the videos really do, by post id. */
export interface MediaState {
  readonly framed: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
  readonly cue: { readonly key: string; readonly lines: readonly string[] } | undefined;
  /** Sound was wanted, and refused by the browser or taken by another feed. */
  readonly hushed: "autoplay" | "other_feed" | undefined;
}

export interface StageHandler {
  onChange(): void;
  onTime(key: string, currentMs: number, durationMs: number): void;
}

/** Ties one session's intent to one stage of videos, for as long as the view is on the page. */
export class StageController {
  readonly #stage: Stage;
  readonly #session: FeedSession;
  readonly #handler: StageHandler;
  readonly #stop: () => void;
  readonly #captionLang: string;
  readonly #framed = new Set<string>();
  readonly #failed = new Set<string>();
  #cue: MediaState["cue"];
  #hushed: MediaState["hushed"];
  #inSight = true;

  constructor(layer: HTMLElement, session: FeedSession, captionLang: string, handler: StageHandler) {
    this.#session = session;
    this.#handler = handler;
    this.#captionLang = captionLang;
    this.#stage = createStage({ host: layer, onEvent: (event) => this.#on(event) });
    // Not by a render: unmuting counts only inside the gesture that asked for it.
    this.#stop = session.playback.$playback.subscribe(() => this.#intend());
  }

  get media(): MediaState {
    return { framed: this.#framed, failed: this.#failed, cue: this.#cue, hushed: this.#hushed };
  }

  setPosts(posts: readonly Post[], rows: readonly number[]): void {
    const clips: StageClip[] = rows.flatMap((index) => {
      const post = posts[index];
      return post?.kind === "clip" ? [{ key: post.id, index, clip: post.clip }] : [];
    });
    this.#stage.setClips(clips);
  }

  setActive(index: number | undefined): void {
    this.#stage.setActive(index);
  }

  /** The feed went out of the window, or came back. */
  setInSight(inSight: boolean): void {
    if (inSight === this.#inSight) return;
    this.#inSight = inSight;
    this.#intend();
  }

  /** In a tap or a key. */
  togglePlaying(): void {
    const { playback } = this.#session;
    const { playing, refused } = playback.$playback.get();
    const wanted = refused || !playing;
    playback.setPlaying(wanted);
    if (wanted) void this.#stage.play();
  }

  /** In a tap or a key. What a browser or another feed hushed is unmuted, whatever the intent said. */
  toggleMuted(): void {
    const { playback } = this.#session;
    const unmute = this.#hushed !== undefined || playback.$playback.get().muted;
    this.#hushed = undefined;
    playback.setMuted(!unmute);
    this.#intend();
    if (unmute) void this.#stage.play();
    this.#handler.onChange();
  }

  retry(): void {
    this.#failed.clear();
    void this.#stage.play();
    this.#handler.onChange();
  }

  seek(ms: number): void {
    this.#stage.seek(ms);
  }

  dispose(): void {
    this.#stop();
    this.#stage.dispose();
  }

  #intend(): void {
    const { playing, muted, captions }: PlaybackState = this.#session.playback.$playback.get();
    this.#stage.setIntent({
      playing: playing && this.#inSight,
      muted,
      captions: captions ? this.#captionLang : null,
    });
    if (!captions) this.#cue = undefined;
  }

  #on(event: StageEvent): void {
    switch (event.type) {
      case "time":
        return this.#handler.onTime(event.key, event.currentMs, event.durationMs);
      case "first_frame":
        this.#framed.add(event.key);
        this.#failed.delete(event.key);
        break;
      case "frame_lost":
        this.#framed.delete(event.key);
        break;
      case "cue":
        this.#cue = event;
        break;
      case "media_failed": {
        this.#failed.add(event.key);
        const { code, message } = event.failure;
        this.#session.emit("error", { code, message, where: "media", postId: event.key });
        break;
      }
      case "recovered":
        this.#failed.delete(event.key);
        break;
      case "autoplay_refused":
        this.#session.playback.setRefused(true);
        break;
      case "muted_by_policy":
        this.#hushed = event.reason;
        break;
      case "playing":
      case "paused":
      case "waiting":
      case "looped":
        return;
    }
    this.#handler.onChange();
  }
}
