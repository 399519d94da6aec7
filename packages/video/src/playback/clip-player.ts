import type { Clock } from "@shop-feed/contract/feed";
import type { Trouble } from "../engines/engine.ts";
import type { HlsLibrary } from "../engines/hls-library.ts";
import { trouble } from "../engines/media-trouble.ts";
import { mediaCapabilities, type Source, sourcesOf } from "../engines/sources.ts";
import type { Depth, Phase } from "../prefetch/plan.ts";
import { ProgressWatch } from "../recovery/progress-watch.ts";
import { recover, untried } from "../recovery/recovery.ts";
import type { StageClip } from "../stage-clip.ts";
import type { EmitStageEvent, RecoveredHow } from "../stage-event.ts";
import { Captions, captionsFor } from "./captions.ts";
import { FrameReport } from "./frame-report.ts";
import { SourceRun } from "./source-run.ts";

export interface PlayerPorts {
  readonly library: HlsLibrary;
  readonly clock: Clock;
  /** Milliseconds without any movement after which a source is given up. */
  readonly hangMs: number;
  readonly emit: EmitStageEvent;
  /** The element has a (new) source, so a `play()` before now is void. */
  readonly onOpened: (player: ClipPlayer) => void;
  readonly onPhase: () => void;
}

/** What the stage wants of a clip. */
interface Role {
  readonly active: boolean;
  /** It ought to be playing, so standing still is a fault. */
  readonly moving: boolean;
  /** The page is not seen. */
  readonly suspended: boolean;
  readonly captions: string | null;
}

/** Plays one clip on one element, from whichever of its sources works, until it is released. */
export class ClipPlayer {
  /** Its place may change, its media never. */
  clip: StageClip;
  readonly video: HTMLVideoElement;
  readonly #ports: PlayerPorts;
  readonly #progress: ProgressWatch;
  readonly #captions: Captions;
  readonly #frames: FrameReport;
  #phase: Phase = "idle";
  #depth: Depth = "start";
  #role: Role = { active: false, moving: false, suspended: false, captions: null };
  #sources: readonly Source[] = [];
  #source: Source | undefined;
  #recovery = untried;
  #mending: RecoveredHow | undefined;
  #run: SourceRun | undefined;

  constructor(video: HTMLVideoElement, clip: StageClip, ports: PlayerPorts) {
    this.video = video;
    this.clip = clip;
    this.#ports = ports;
    this.#progress = new ProgressWatch(video, ports, (kind) => this.#onStill(kind));
    this.#captions = new Captions(video, (lines) => ports.emit({ type: "cue", key: clip.key, lines }));
    this.#frames = new FrameReport(clip, video, ports.emit);
  }

  get key(): string {
    return this.clip.key;
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** There is something to call `play()` for. */
  get playable(): boolean {
    return this.#phase === "loading" || this.#phase === "ready";
  }

  /** Starts loading, or changes how far to load. */
  load(depth: Depth): void {
    this.#depth = depth;
    // Swiped to before hls.js came; its MP4 was not tried yet.
    const waits = this.#recovery === untried && this.#source?.kind === "hls" && !this.#ports.library.ready;
    if (this.#phase === "idle") this.#begin();
    else if (depth === "play" && waits && this.clip.clip.mp4Url) this.#begin();
    else this.#run?.setDepth(depth);
  }

  /** Tries a failed clip again from its best source. */
  retry(): void {
    if (this.#phase === "failed") this.#begin();
  }

  setRole(role: Role): void {
    this.#role = role;
    this.#frames.active = role.active;
    this.#captions.show(role.active ? captionsFor(this.clip.clip.captions, role.captions) : undefined);
    this.#run?.suspend(role.suspended);
    this.#watch();
  }

  /** Keeps its slot and waits. */
  rest(suspended: boolean): void {
    this.setRole({ active: false, moving: false, suspended, captions: null });
  }

  /** Opens the current source anew, where the last frame was. */
  reopen(): void {
    if (this.playable) this.#open();
  }

  /** Leaves the element empty and tells nothing more but that the frame is gone. */
  release(): void {
    this.#progress.set(false);
    this.#captions.show(undefined);
    this.#close();
    this.#phase = "idle";
  }

  #begin(): void {
    const hurry = this.#depth === "play" && !this.#ports.library.ready;
    const conditions = { ...mediaCapabilities(this.video), hurry, origin: location.origin };
    this.#sources = sourcesOf(this.clip.clip, conditions);
    this.#recovery = untried;
    this.#mending = undefined;
    if (this.#sources.length) this.#open();
    else
      this.#fail(
        trouble("network", "unsupported", `${this.key} has no source for this browser; add an mp4_url`),
      );
  }

  #open(): void {
    const source = this.#sources[this.#recovery.source];
    if (!source) return;
    this.#source = source;
    const resumeAt = this.#frames.shown ? this.video.currentTime : 0;
    this.#close();
    this.#run = new SourceRun(this.video, source, this.#ports.library, {
      opened: () => this.#ports.onOpened(this),
      progress: () => this.#progress.alive(),
      changedRung: () => this.#tellRecovered("other_rung"),
      trouble: (trouble) => this.#mend(trouble),
      loaded: () => this.#onLoaded(),
      frame: (ms) => this.#onFrame(ms),
    });
    this.#setPhase("loading");
    this.#run.open(this.#depth, resumeAt);
    this.#run.suspend(this.#role.suspended);
  }

  #onFrame(ms: number): void {
    this.#progress.frame(ms);
    this.#frames.frame(ms);
  }

  #onLoaded(): void {
    this.#setPhase("ready");
    if (this.#mending) this.#tellRecovered(this.#mending);
    this.#mending = undefined;
  }

  #mend(trouble: Trouble): void {
    const repairable = this.#source?.kind === "hls";
    const step = recover(this.#recovery, trouble.kind, { sources: this.#sources.length, repairable });
    if (step.action === "give_up") return this.#fail(trouble);
    this.#recovery = step.next;
    this.#mending = step.action === "repair" ? "decoder_restarted" : "other_source";
    if (step.action === "open") return this.#open();
    this.#frames.lost();
    this.#run?.repair();
  }

  #fail({ failure }: Trouble): void {
    this.#close();
    this.#setPhase("failed");
    this.#ports.emit({ type: "media_failed", key: this.key, failure });
  }

  #onStill(kind: "decode" | "hung"): void {
    // Paused by the browser (a call, a media key): standing still is right.
    const stuck = this.video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || !this.video.paused;
    if (stuck) this.#mend(trouble(kind, "timeout", `${this.key} stands still (${kind})`));
    this.#watch();
  }

  #watch(): void {
    const { active, moving, suspended } = this.#role;
    const due = (active && this.#phase === "loading") || (moving && this.#phase === "ready");
    this.#progress.set(due && !suspended);
  }

  #setPhase(phase: Phase): void {
    this.#progress.alive();
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#watch();
    this.#ports.onPhase();
  }

  #tellRecovered(how: RecoveredHow): void {
    this.#ports.emit({ type: "recovered", key: this.key, how });
  }

  #close(): void {
    this.#run?.close();
    this.#run = undefined;
    this.#frames.lost();
  }
}
