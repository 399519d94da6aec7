import { type Clock, systemClock } from "@shop-feed/contract/feed";
import { HlsLibrary, importHls, type LoadHls } from "./engines/hls-library.ts";
import { watchPage } from "./page-visibility.ts";
import type { ClipPlayer, PlayerPorts } from "./playback/clip-player.ts";
import { Playback, type StageIntent } from "./playback/playback.ts";
import { plan } from "./prefetch/plan.ts";
import { Pool } from "./slots/pool.ts";
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
  readonly #pool: Pool;
  readonly #playback: Playback;
  readonly #ports: PlayerPorts;
  readonly #life = new AbortController();
  #clips: readonly StageClip[] = [];
  #active: number | undefined;
  /** The last post that was active: the pool stays around it while none is. */
  #centre: number | undefined;
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
    const { signal } = this.#life;
    const emit: EmitStageEvent = (event) => signal.aborted || onEvent(event);
    this.#pool = new Pool({ host, slots, adopt });
    this.#playback = new Playback(this.#pool.videos, host.ownerDocument, emit, signal);
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
      onRestored: () => this.#pool.players.forEach((player) => player.reopen()),
      onOnline: () => this.#pool.players.forEach((player) => player.retry()),
    };
    watchPage(host.ownerDocument, page, signal);
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
    this.#activePlayer?.retry();
  }

  setIntent(intent: StageIntent): void {
    this.#playback.setIntent(intent);
  }

  async play(): Promise<void> {
    this.#activePlayer?.retry();
    await this.#playback.unlock();
  }

  seek(ms: number): void {
    const player = this.#activePlayer;
    if (player) player.video.currentTime = ms / 1000;
  }

  slotFor(key: string): HTMLVideoElement | undefined {
    return this.#pool.player(key)?.video;
  }

  dispose(): void {
    this.#life.abort();
    this.#playback.setActive(undefined);
    this.#pool.dispose();
  }

  get #activePlayer(): ClipPlayer | undefined {
    return this.#pool.players.find(({ clip }) => clip.index === this.#active);
  }

  #assign(): void {
    if (this.#life.signal.aborted || this.#centre === undefined) return;
    this.#pool.assign(byNearness(this.#clips, this.#centre), this.#ports);
    this.#direct();
    this.#prefetch();
  }

  /** Hands out the roles: one clip is on, the others wait. */
  #direct(): void {
    const active = this.#activePlayer;
    for (const player of this.#pool.players) if (player !== active) player.rest(this.#suspended);
    this.#playback.setActive(active);
  }

  #prefetch(): void {
    const active = this.#active;
    if (active === undefined || this.#suspended) return;
    const held = byNearness(this.#clips, active).flatMap(({ key, index }) => {
      const phase = this.#pool.player(key)?.phase;
      return phase ? [{ key, phase, distance: index - active }] : [];
    });
    for (const { key, depth } of plan(held)) this.#pool.player(key)?.load(depth);
  }

  /** Once for all changes of one turn. */
  #prefetchSoon(): void {
    if (this.#prefetchDue) return;
    this.#prefetchDue = true;
    queueMicrotask(() => {
      this.#prefetchDue = false;
      if (!this.#life.signal.aborted) this.#prefetch();
    });
  }

  #suspend(hidden: boolean): void {
    this.#suspended = hidden;
    this.#playback.setSuspended(hidden);
    this.#direct();
    this.#prefetchSoon();
  }
}
