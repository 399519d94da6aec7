import type { KeyValueStorage } from "@shop-feed/contract/feed";
import { atom, type ReadableAtom } from "nanostores";

/** What the shopper wants of playback; what the videos really do is the video engine's to tell. */
export interface PlaybackState {
  readonly playing: boolean;
  /** Every feed starts muted; one tap unmutes for good. */
  readonly muted: boolean;
  readonly captions: boolean;
  /** The browser refused to start even a muted clip: a play button must be shown. */
  readonly refused: boolean;
}

export interface Playback {
  readonly $playback: ReadableAtom<PlaybackState>;
  setPlaying(playing: boolean): void;
  setMuted(muted: boolean): void;
  setCaptions(captions: boolean): void;
  setRefused(refused: boolean): void;
}

export interface PlaybackOptions {
  /** False: waits for a tap (reduced motion, data saver, the page's wish). */
  readonly autoplay: boolean;
  readonly captions: boolean;
  readonly storage: KeyValueStorage;
}

const SOUND_KEY = "shop-feed:sound";

export function createPlayback({ autoplay, captions, storage }: PlaybackOptions): Playback {
  const $playback = atom<PlaybackState>({
    playing: autoplay,
    muted: storage.get(SOUND_KEY) !== "on",
    captions,
    refused: false,
  });
  const change = (part: Partial<PlaybackState>) => {
    const before = $playback.get();
    const after = { ...before, ...part };
    if (
      Object.keys(part).some(
        (key) => before[key as keyof PlaybackState] !== after[key as keyof PlaybackState],
      )
    )
      $playback.set(after);
  };
  return {
    $playback,
    setPlaying: (playing) => change({ playing, ...(playing && { refused: false }) }),
    setMuted(muted) {
      change({ muted });
      storage.set(SOUND_KEY, muted ? "off" : "on");
    },
    setCaptions: (next) => change({ captions: next }),
    setRefused: (refused) => change(refused ? { refused, playing: false } : { refused }),
  };
}
