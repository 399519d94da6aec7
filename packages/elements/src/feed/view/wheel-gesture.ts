/** Less is a trackpad's. */
const NOTCH_PX = 40;

/** Events closer together are one gesture: a trackpad goes on by itself for a second, at every frame. */
const GAP_MS = 150;

/** `WheelEvent.DOM_DELTA_PIXEL`; wheels that count lines or pages have notches only. */
const IN_PIXELS = 0;

export type WheelStep = Pick<WheelEvent, "deltaY" | "deltaMode" | "ctrlKey" | "timeStamp">;

/** Tells the notches of a wheel from a trackpad's flow: one gesture moves one post at most, however long it runs on. */
export class WheelGesture {
  #last = Number.NEGATIVE_INFINITY;
  #sign = 0;

  /**
   * 1 or -1: a gesture begins with a notch down or up. 0: it goes on, or it is a trackpad's, which begins with small
   * steps; a turn back begins anew. A pinch (`ctrlKey`) and a sideways step are no gesture of the feed.
   */
  read({ deltaY, deltaMode, ctrlKey, timeStamp }: WheelStep): 1 | -1 | 0 {
    const sign = Math.sign(deltaY);
    if (ctrlKey || sign === 0) return 0;
    const begins = timeStamp - this.#last >= GAP_MS || sign !== this.#sign;
    this.#last = timeStamp;
    this.#sign = sign;
    const isNotch = deltaMode !== IN_PIXELS || Math.abs(deltaY) >= NOTCH_PX;
    return begins && isNotch ? (sign > 0 ? 1 : -1) : 0;
  }
}
