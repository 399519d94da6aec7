import type { EmitStageEvent } from "../stage-event.ts";
import { audible, nextSound, silent, type SoundEvent } from "../sound/sound.ts";
import { SoundClaim } from "../sound/sound-claim.ts";
import type { ClipPlayer } from "./clip-player.ts";

/** What the shopper wants; what happens is told by events. */
export interface StageIntent {
  readonly playing: boolean;
  readonly muted: boolean;
  /** BCP 47 of the captions to read out as `cue` events, or none. */
  readonly captions: string | null;
}

/** Plays the active clip and no other, with sound only where it is wanted, allowed and alone. */
export class Playback {
  readonly #videos: readonly HTMLVideoElement[];
  readonly #emit: EmitStageEvent;
  readonly #claim: SoundClaim;
  #intent: StageIntent = { playing: false, muted: true, captions: null };
  #active: ClipPlayer | undefined;
  #sound = silent;
  #sounding = false;
  #suspended = false;
  #refused = false;
  #unlocked = false;
  #told = "";

  /** @param videos every element of the pool. */
  constructor(
    videos: readonly HTMLVideoElement[],
    document: Document,
    emit: EmitStageEvent,
    signal: AbortSignal,
  ) {
    this.#videos = videos;
    this.#emit = emit;
    this.#claim = new SoundClaim(document, () => this.#hush("other_feed"), signal);
    for (const video of videos) {
      video.addEventListener("ended", () => this.#loop(video), { signal });
      for (const name of ["playing", "pause", "waiting"] as const)
        video.addEventListener(name, () => this.#tell(video, name), { signal });
    }
  }

  setActive(player: ClipPlayer | undefined): void {
    if (player === this.#active) return;
    this.#active = player;
    this.#refused = false;
    this.#told = "";
    void this.apply();
  }

  setIntent(intent: StageIntent): void {
    this.#intent = intent;
    this.#sounds({ type: "intent", muted: intent.muted });
    void this.apply();
  }

  /** The page is not seen: nothing plays, whatever the intent. */
  setSuspended(suspended: boolean): void {
    this.#suspended = suspended;
    void this.apply();
  }

  /** The clip got a source; whatever was played on its element before is void. */
  opened(player: ClipPlayer): void {
    if (player === this.#active) void this.apply();
  }

  /** To be called inside a gesture: what the browser allows this element now, it allows for good. */
  async unlock(): Promise<void> {
    this.#refused = false;
    this.#sounds({ type: "gesture" });
    if (!this.#unlocked) for (const video of this.#videos) if (video.paused) touch(video);
    this.#unlocked = true;
    await this.apply();
  }

  /** Brings the elements in line with the intent; does nothing where they already are. */
  async apply(): Promise<void> {
    const { playing, captions } = this.#intent;
    const active = this.#active;
    // First the others, so that two are never heard together.
    for (const video of this.#videos) if (video !== active?.video) hold(video);
    const moving = playing && !this.#suspended && !this.#refused;
    const sounding = audible(this.#sound) && moving && active !== undefined;
    if (sounding && !this.#sounding) this.#claim.take();
    this.#sounding = sounding;
    if (!active) return;

    active.setRole({ active: true, moving, suspended: this.#suspended, captions });
    const { video } = active;
    video.muted = !audible(this.#sound);
    if (!moving) video.pause();
    // After the line on sound: a browser may answer unmuting by pausing.
    else if (video.paused && active.playable) await this.#play(active);
  }

  async #play(player: ClipPlayer): Promise<void> {
    const { video } = player;
    try {
      await video.play();
    } catch (error) {
      // Other errors: a newer source or pause took over, or the media failed, which is told elsewhere.
      const refused = (error as DOMException).name === "NotAllowedError";
      if (!refused || player !== this.#active || !video.paused) return;
      if (!video.muted) return this.#hush("autoplay");
      this.#refused = true;
      this.#emit({ type: "autoplay_refused", key: player.key });
    }
  }

  /** Goes on muted. */
  #hush(reason: "autoplay" | "other_feed"): void {
    const event = reason === "autoplay" ? "refused" : "other_feed";
    if (!this.#sounds({ type: event })) return;
    void this.apply();
    this.#emit({ type: "muted_by_policy", reason });
  }

  #sounds(event: SoundEvent): boolean {
    const before = this.#sound;
    this.#sound = nextSound(before, event);
    return this.#sound !== before;
  }

  #loop(video: HTMLVideoElement): void {
    if (video !== this.#active?.video) return;
    this.#emit({ type: "looped", key: this.#active.key });
    video.currentTime = 0;
    void this.apply();
  }

  #tell(video: HTMLVideoElement, event: "playing" | "pause" | "waiting"): void {
    const key = this.#active?.key;
    // Media events are queued: by now another clip may be active, or this one playing again. The pause at the end is not one.
    if (
      video.ended ||
      key === undefined ||
      video !== this.#active?.video ||
      video.paused !== (event === "pause")
    )
      return;
    if (event === this.#told) return;
    this.#told = event;
    this.#emit({ type: event === "pause" ? "paused" : event, key });
  }
}

function hold(video: HTMLVideoElement): void {
  video.pause();
  video.muted = true;
}

/** Lifts the browser's need of a gesture from an element, without a moment of sound. */
function touch(video: HTMLVideoElement): void {
  video.muted = true;
  video.play().catch(() => {});
  video.pause();
}
