import { heldHeight, settleTime, stopFor } from "./sheet-physics.ts";

const HALF = 0.58;
const FULL = 0.9;

export interface SheetBounds {
  readonly sheet: HTMLElement;
  /** Height of the box the sheet rises in. */
  readonly height: number;
  /** Low boxes have no half stop. */
  readonly short: boolean;
}

/**
 * Moves one sheet: its height between the stops, a translation below the lowest. At rest it carries no pixel height, so
 * that it follows its content and its box.
 */
export class SheetMotion {
  readonly #bounds: () => SheetBounds | undefined;
  #stops: readonly number[] = [0];
  #start = 0;
  #height = 0;

  constructor(bounds: () => SheetBounds | undefined) {
    this.#bounds = bounds;
  }

  /** Whether there is a stop between closed and the sheet's own height. */
  get hasHalf(): boolean {
    const bounds = this.#bounds();
    return bounds ? this.#measure(bounds).length > 2 : false;
  }

  grab(): void {
    const bounds = this.#bounds();
    if (!bounds) return;
    this.#stops = this.#measure(bounds);
    this.#start = this.#height = bounds.sheet.offsetHeight;
  }

  drag(up: number): void {
    const sheet = this.#bounds()?.sheet;
    if (!sheet) return;
    this.#height = heldHeight(this.#start + up, this.#stops.at(-1) ?? 0);
    const lowest = this.#stops[1] ?? 0;
    sheet.style.maxBlockSize = "none";
    sheet.style.blockSize = `${Math.max(lowest, this.#height)}px`;
    sheet.style.translate = `0 ${Math.max(0, lowest - this.#height)}px`;
  }

  /** Goes to a stop. Resolves, once there, with whether that is `closed`. */
  async release(velocity: number): Promise<boolean> {
    const sheet = this.#bounds()?.sheet;
    if (!sheet) return false;
    const to = stopFor(this.#height, velocity, this.#stops);
    await this.#settle(sheet, to, settleTime(this.#height - to, velocity));
    return to === 0;
  }

  /** For the handle under a keyboard or a tap: the other stop. */
  async toggle(): Promise<void> {
    const bounds = this.#bounds();
    if (!bounds) return;
    this.grab();
    const [, half, full] = this.#stops;
    if (half === undefined || full === undefined) return;
    const to = this.#height > half + 1 ? half : full;
    await this.#settle(bounds.sheet, to, settleTime(this.#height - to, 0));
  }

  reset(): void {
    const style = this.#bounds()?.sheet.style;
    if (style) style.maxBlockSize = style.blockSize = style.translate = "";
  }

  #measure({ sheet, height, short }: SheetBounds): readonly number[] {
    const { blockSize, maxBlockSize } = sheet.style;
    sheet.style.blockSize = "auto";
    sheet.style.maxBlockSize = "";
    const own = Math.min(sheet.offsetHeight, height * FULL);
    sheet.style.blockSize = blockSize;
    sheet.style.maxBlockSize = maxBlockSize;
    const half = height * HALF;
    return short || own <= half + 24 ? [0, own] : [0, half, own];
  }

  async #settle(sheet: HTMLElement, to: number, duration: number): Promise<void> {
    const lowest = this.#stops[1] ?? 0;
    const from = { blockSize: `${sheet.offsetHeight}px`, translate: sheet.style.translate || "0 0" };
    const goal = { blockSize: `${Math.max(lowest, to)}px`, translate: `0 ${Math.max(0, lowest - to)}px` };
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (!still) {
      const easing = "cubic-bezier(.32, .72, 0, 1)";
      // Cancelled when the sheet goes away underneath: there is nothing left to settle.
      await sheet
        .animate([from, goal], { duration, easing, fill: "forwards" })
        .finished.catch(() => undefined);
    }
    this.reset();
    for (const animation of sheet.getAnimations()) animation.cancel();
    if (to > 0 && to < (this.#stops.at(-1) ?? 0))
      sheet.style.blockSize = sheet.style.maxBlockSize = `${HALF * 100}%`;
    if (to === 0) sheet.style.visibility = "hidden";
  }
}
