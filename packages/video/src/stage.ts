import { type Clock, systemClock } from "@shop-feed/contract/feed";
import { emptyVideo } from "./engines/file-engine.ts";
import { HlsLibrary, importHls, type LoadHls } from "./engines/hls-library.ts";
import { watchPage } from "./page-visibility.ts";
import { ClipPlayer, type PlayerPorts } from "./playback/clip-player.ts";
import { Playback, type StageIntent } from "./playback/playback.ts";
import { plan } from "./prefetch/plan.ts";
import { assignSlots } from "./slots/assign-slots.ts";
import { createPoolVideo, dressPoolVideo, placePoolVideo } from "./slots/pool-video.ts";
import { byNearness, type StageClip } from "./stage-clip.ts";
import type { EmitStageEvent } from "./stage-event.ts";

export interface StageOptions {
  /** The stage layer: positioned, as high as one post. The videos are appended here and stay. */
  readonly host: HTMLElement;
  readonly onEvent: EmitStageEvent;
  /** Elements in the pool: the previous, current and next clip, and the one after that. Default 4. */
  readonly slots?: 3 | 4;
  /** A `<video>` of the page's own markup that joins the pool where it stands; never moved, so it plays on. */
  readonly adopt?: HTMLVideoElement | undefined;
  readonly clock?: Clock;
  /** Milliseconds without movement after which a source counts as broken. Default 8,000. */
  readonly hangMs?: number;
  /** Where hls.js comes from; called once a stream needs it. */
  readonly loadHls?: LoadHls;
}

/** The feed's moving pictures: a few `<video>` for any number of clips. Nothing throws; faults are events. */
export interface Stage {
  /** The clips around the active one, in any number; the nearest get elements. @throws RangeError on a key given twice. */
  setClips(clips: readonly StageClip[]): void;
  /** The post in view, by its `index`, as soon as a swipe is decided; undefined: none. Only its clip ever plays. */
  setActive(index: number | undefined): void;
  /** Muted and paused until said otherwise. Unmuting belongs in a gesture, followed by `play()`. */
  setIntent(intent: StageIntent): void;
  /**
   * To be called in a tap or key handler: unlocks sound on every element, lifts a refusal, and tries a failed clip
   * again. Resolves when the attempt is over; what came of it is told by events.
   */
  play(): Promise<void>;
  /** Moves the active clip to `ms` from its start. */
  seek(ms: number): void;
  /** The element that holds the clip now, if any. For measuring; its source and sound belong to the stage. */
  slotFor(key: string): HTMLVideoElement | undefined;
  /** Takes every element, stream and listener away. */
  dispose(): void;
}

export function createStage(options: StageOptions): Stage {
  return new PooledStage(options);
}

class PooledStage implements Stage {
  readonly #videos: readonly HTMLVideoElement[];
  readonly #ports: PlayerPorts;
  readonly #playback: Playback;
  readonly #life = new AbortController();
  #players: readonly (ClipPlayer | undefined)[];
  #clips: readonly StageClip[] = [];
  #active: number | undefined;
  /** The last post that was active: the pool stays around it while none is. */
  #centre: number | undefined;
  #adopt: HTMLVideoElement | undefined;
  #suspended = false;
  #prefetchDue = false;

  constructor({
    host,
    onEvent,
    slots = 4,
    adopt,
    clock = systemClock,
    hangMs = 8_000,
    loadHls,
  }: StageOptions) {
    const { ownerDocument } = host;
    const { signal } = this.#life;
    const made = Array.from({ length: adopt ? slots - 1 : slots }, () => createPoolVideo(ownerDocument));
    host.append(...made);
    if (adopt) dressPoolVideo(adopt);
    this.#adopt = adopt;
    this.#videos = adopt ? [adopt, ...made] : made;
    this.#players = this.#videos.map(() => undefined);
    const emit: EmitStageEvent = (event) => signal.aborted || onEvent(event);
    this.#playback = new Playback(this.#videos, ownerDocument, emit, signal);
    this.#ports = {
      library: new HlsLibrary(loadHls ?? importHls),
      clock,
      hangMs,
      emit,
      onOpened: (player) => this.#playback.opened(player),
      onPhase: () => this.#prefetchSoon(),
    };
    const page = {
      onHidden: (hidden: boolean) => this.#suspend(hidden),
      onRestored: () => this.#players.forEach((player) => player?.reopen()),
      onOnline: () => this.#players.forEach((player) => player?.retry()),
    };
    watchPage(ownerDocument, page, signal);
  }

  setClips(clips: readonly StageClip[]): void {
    const keys = new Set(clips.map(({ key }) => key));
    if (keys.size < clips.length)
      throw new RangeError("Two clips have one key; give every post an id of its own");
    this.#clips = clips;
    this.#assign();
  }

  setActive(index: number | undefined): void {
    if (index === this.#active) return;
    this.#active = index;
    this.#centre = index ?? this.#centre;
    this.#assign();
    // Whoever comes to a broken clip gets another try.
    this.#activePlayer()?.retry();
  }

  setIntent(intent: StageIntent): void {
    this.#playback.setIntent(intent);
  }

  async play(): Promise<void> {
    this.#activePlayer()?.retry();
    await this.#playback.unlock();
  }

  seek(ms: number): void {
    this.#activePlayer()?.seek(ms);
  }

  slotFor(key: string): HTMLVideoElement | undefined {
    return this.#players.find((player) => player?.key === key)?.video;
  }

  dispose(): void {
    this.#life.abort();
    this.#playback.setActive(undefined);
    for (const player of this.#players) player?.release();
    for (const video of this.#videos) video.remove();
    this.#players = [];
  }

  #activePlayer(): ClipPlayer | undefined {
    return this.#players.find((player) => player?.clip.index === this.#active);
  }

  #assign(): void {
    if (this.#life.signal.aborted || this.#centre === undefined) return;
    const clips = new Map(byNearness(this.#clips, this.#centre).map((clip) => [clip.key, clip]));
    const held = this.#players.map((player) => player?.key);
    if (this.#adopt) held[0] = this.#adoptedKey(this.#adopt, clips);
    const keys = assignSlots(held, [...clips.keys()]);
    this.#players = this.#videos.map((video, slot) =>
      this.#fill(video, this.#players[slot], clips.get(keys[slot] ?? "")),
    );
    const active = this.#activePlayer();
    for (const player of this.#players) if (player !== active) player?.rest(this.#suspended);
    this.#playback.setActive(active);
    this.#prefetch();
  }

  #fill(
    video: HTMLVideoElement,
    player: ClipPlayer | undefined,
    clip: StageClip | undefined,
  ): ClipPlayer | undefined {
    if (player?.key !== clip?.key) player?.release();
    if (!clip) return undefined;
    placePoolVideo(video, clip.index);
    if (player?.key !== clip.key) return new ClipPlayer(video, clip, this.#ports);
    player.clip = clip;
    return player;
  }

  /** The clip that the page's own element loads already; asked once, when the first clips are known. */
  #adoptedKey(video: HTMLVideoElement, clips: ReadonlyMap<string, StageClip>): string | undefined {
    if (!clips.size) return undefined;
    this.#adopt = undefined;
    const url = video.src || video.currentSrc;
    const clip = [...clips.values()].find(({ clip }) => clip.mp4Url === url);
    if (!clip) emptyVideo(video);
    return clip?.key;
  }

  #prefetch(): void {
    const active = this.#active;
    if (active === undefined) return;
    const held = byNearness(this.#clips, active).flatMap(({ key, index }) => {
      const player = this.#players.find((candidate) => candidate?.key === key);
      return player ? [{ key, player, phase: player.phase, distance: index - active }] : [];
    });
    for (const { key, depth } of plan(held)) held.find((clip) => clip.key === key)?.player.load(depth);
  }

  /** Once for all changes of one turn. */
  #prefetchSoon(): void {
    if (this.#prefetchDue) return;
    this.#prefetchDue = true;
    queueMicrotask(() => {
      this.#prefetchDue = false;
      if (!this.#life.signal.aborted && !this.#suspended) this.#prefetch();
    });
  }

  #suspend(hidden: boolean): void {
    this.#suspended = hidden;
    const active = this.#activePlayer();
    for (const player of this.#players) if (player !== active) player?.rest(hidden);
    this.#playback.setSuspended(hidden);
    if (!hidden) this.#prefetchSoon();
  }
}
