/** Whether the feed may be heard, and if not, who said so. */
export interface Sound {
  readonly wanted: boolean;
  readonly blocked: "autoplay" | "other_feed" | undefined;
}

export type SoundEvent =
  | { readonly type: "intent"; readonly muted: boolean }
  /** The shopper's own tap: lifts any block. */
  | { readonly type: "gesture" }
  | { readonly type: "refused" }
  | { readonly type: "other_feed" };

/** Muted at first, as every browser lets only muted playback start by itself. */
export const silent: Sound = { wanted: false, blocked: undefined };

export function audible({ wanted, blocked }: Sound): boolean {
  return wanted && blocked === undefined;
}

/** The same object when nothing changed. */
export function nextSound(sound: Sound, event: SoundEvent): Sound {
  switch (event.type) {
    case "intent":
      // Said again, an intent lifts no block; only a change of mind does.
      return event.muted === !sound.wanted ? sound : { wanted: !event.muted, blocked: undefined };
    case "gesture":
      return sound.blocked ? { ...sound, blocked: undefined } : sound;
    case "refused":
      return audible(sound) ? { ...sound, blocked: "autoplay" } : sound;
    case "other_feed":
      return audible(sound) ? { ...sound, blocked: "other_feed" } : sound;
  }
}
