/** The document event by which feeds agree on who is heard. `detail.by` is an object that only the claimant has. */
export const SOUND_EVENT = "shop-feed:sound";

/**
 * One sounding feed a page, agreed by an event and not by shared state: feeds of two versions of this library, loaded
 * apart, agree as well.
 */
export class SoundClaim {
  readonly #document: Document;
  readonly #self = {};

  /** @param onLost another feed is about to be heard; called before it is. */
  constructor(document: Document, onLost: () => void, signal: AbortSignal) {
    this.#document = document;
    const heard = (event: Event) => {
      if ((event as CustomEvent<{ by?: unknown } | null>).detail?.by !== this.#self) onLost();
    };
    document.addEventListener(SOUND_EVENT, heard, { signal });
  }

  /** Silences the other feeds; when it returns they are silent. */
  take(): void {
    this.#document.dispatchEvent(new CustomEvent(SOUND_EVENT, { detail: { by: this.#self } }));
  }
}
