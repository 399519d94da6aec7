import { emptyVideo } from "../engines/file-engine.ts";
import { ClipPlayer, type PlayerPorts } from "../playback/clip-player.ts";
import type { StageClip } from "../stage-clip.ts";
import { assignSlots } from "./assign-slots.ts";
import { createPoolVideo, dressPoolVideo, placePoolVideo } from "./pool-video.ts";

export interface PoolOptions {
  readonly host: HTMLElement;
  readonly slots: number;
  readonly adopt: HTMLVideoElement | undefined;
}

/** A few `<video>` that stay in the document for good, and the players that hold them. */
export class Pool {
  readonly videos: readonly HTMLVideoElement[];
  #players: readonly (ClipPlayer | undefined)[];
  #adopt: HTMLVideoElement | undefined;

  constructor({ host, slots, adopt }: PoolOptions) {
    const made = Array.from({ length: adopt ? slots - 1 : slots }, () => createPoolVideo(host.ownerDocument));
    host.append(...made);
    if (adopt) dressPoolVideo(adopt);
    this.#adopt = adopt;
    this.videos = adopt ? [adopt, ...made] : made;
    this.#players = this.videos.map(() => undefined);
  }

  get players(): readonly ClipPlayer[] {
    return this.#players.filter((player) => player !== undefined);
  }

  player(key: string): ClipPlayer | undefined {
    return this.#players.find((player) => player?.key === key);
  }

  /** Gives the elements to the first of these clips; who holds one already keeps it. */
  assign(wanted: readonly StageClip[], ports: PlayerPorts): void {
    const clips = new Map(wanted.map((clip) => [clip.key, clip]));
    const held = this.#players.map((player) => player?.key);
    if (this.#adopt && wanted.length) held[0] = this.#adopted(this.#adopt, wanted);
    const keys = assignSlots(held, [...clips.keys()]);
    this.#players = this.videos.map((video, slot) => {
      const key = keys[slot];
      const clip = key === undefined ? undefined : clips.get(key);
      return fill(video, this.#players[slot], clip, ports);
    });
  }

  /** Takes every element out of the document, empty. */
  dispose(): void {
    for (const player of this.players) player.release();
    for (const video of this.videos) {
      emptyVideo(video);
      video.remove();
    }
    this.#players = [];
  }

  /** The clip that the page's own element loads already; asked once, when the first clips are known. */
  #adopted(video: HTMLVideoElement, clips: readonly StageClip[]): string | undefined {
    this.#adopt = undefined;
    const url = video.src || video.currentSrc;
    const found = clips.find(({ clip }) => clip.mp4Url === url);
    if (!found) emptyVideo(video);
    return found?.key;
  }
}

function fill(
  video: HTMLVideoElement,
  player: ClipPlayer | undefined,
  clip: StageClip | undefined,
  ports: PlayerPorts,
): ClipPlayer | undefined {
  if (player?.key !== clip?.key) player?.release();
  if (!clip) return undefined;
  placePoolVideo(video, clip.index);
  if (player?.key !== clip.key) return new ClipPlayer(video, clip, ports);
  player.clip = clip;
  return player;
}
