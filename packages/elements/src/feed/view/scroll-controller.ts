import type { ReactiveController, ReactiveControllerHost } from "lit";
import { WheelGesture } from "./wheel-gesture.ts";

export interface ScrollHandler {
  /** A swipe is decided: this row is where it goes. Early, possibly again and again. */
  onTarget(row: number): void;
  /** The scroller rests on this row, or is about to: resolves when its shells are there. */
  onCommit(row: number): Promise<void>;
  onResize(): void;
}

/** WebKit has no `scrollend`; so long after the last `scroll` it counts as ended. */
const REST_MS = 120;

/** Chromium says where a swipe will end as soon as the finger lets go. */
const TELLS_TARGET = "onscrollsnapchanging" in globalThis;

/** By then the engine's own scroll has begun, and has not yet been taken back. */
const NOTCH_MS = 80;

/** Follows a native snap scroller of equal rows; never touches a wheel or a finger. */
export class ScrollController implements ReactiveController {
  readonly #handler: ScrollHandler;
  #scroller: HTMLElement | undefined;
  #rows = 1;
  #off: AbortController | undefined;
  #resized: ResizeObserver | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #notch: ReturnType<typeof setTimeout> | undefined;
  readonly #wheel = new WheelGesture();
  #goal: number | undefined;
  #row = 0;
  #target = 0;
  #height = 0;

  constructor(host: ReactiveControllerHost, handler: ScrollHandler) {
    this.#handler = handler;
    host.addController(this);
  }

  /** The row at rest. */
  get row(): number {
    return this.#row;
  }

  /** The row a swipe under way goes to; else the one at rest. */
  get target(): number {
    return this.#target;
  }

  /** After every render: the scroller may be new, and have more rows. */
  update(scroller: HTMLElement | null, rows: number): void {
    this.#rows = Math.max(1, rows);
    if (scroller === (this.#scroller ?? null)) return;
    this.hostDisconnected();
    this.#scroller = scroller ?? undefined;
    if (scroller) this.#listen(scroller);
  }

  hostConnected(): void {
    if (this.#scroller && !this.#off) this.#listen(this.#scroller);
  }

  hostDisconnected(): void {
    this.#off?.abort();
    this.#off = undefined;
    this.#resized?.disconnect();
    clearTimeout(this.#rest);
    clearTimeout(this.#notch);
    this.#notch = undefined;
  }

  /** Moves to a row: smoothly to a neighbour, else at once. */
  go(row: number, { smooth = true } = {}): void {
    const to = Math.max(0, Math.min(row, this.#rows - 1));
    const near = Math.abs(to - this.#row) <= 1;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (smooth && near && !calm) {
      this.#goal = to;
      this.#aim(to);
      this.#scrollTo(to, "smooth");
    } else void this.#jump(to);
  }

  /** Mandatory snapping ends even a jump at the nearest shell there is: the right one must be there first. */
  async #jump(to: number): Promise<void> {
    this.#goal = this.#row = to;
    this.#aim(to);
    await this.#handler.onCommit(to);
    if (this.#row !== to) return;
    this.#scrollTo(to, "instant");
    if (this.#arrived(to)) this.#goal = undefined;
  }

  #scrollTo(row: number, behavior: ScrollBehavior): void {
    this.#scroller?.scrollTo({ top: row * this.#page, behavior });
  }

  #listen(scroller: HTMLElement): void {
    this.#height = scroller.clientHeight;
    this.#off = new AbortController();
    const options = { signal: this.#off.signal, passive: true };
    scroller.addEventListener("scroll", () => this.#scrolled(), options);
    // A hand on it takes over from any move of ours.
    scroller.addEventListener("touchstart", () => (this.#goal = undefined), options);
    scroller.addEventListener("wheel", (event) => this.#wheeled(event), options);
    scroller.addEventListener("scrollend", () => this.#rested(), options);
    scroller.addEventListener(
      "scrollsnapchanging",
      (event) => {
        const { snapTargetBlock } = event as Event & { snapTargetBlock?: HTMLElement | null };
        const row = Number(snapTargetBlock?.dataset["row"]);
        // A swipe ends at a neighbour. Farther ones are late news of a snap that a jump has overtaken.
        const near = Math.abs(row - this.#nearest()) <= 1;
        if (near && this.#goal === undefined) this.#aim(row);
      },
      options,
    );
    this.#resized = new ResizeObserver(() => this.#realign());
    this.#resized.observe(scroller);
  }

  get #page(): number {
    return (this.#scroller?.scrollHeight ?? 0) / this.#rows || 1;
  }

  #nearest(): number {
    const top = this.#scroller?.scrollTop ?? 0;
    return Math.max(0, Math.min(Math.round(top / this.#page), this.#rows - 1));
  }

  /**
   * One notch of a wheel means the next post. It is less than half of one, so an engine that snaps to the nearest takes
   * it back; one that snaps in the wheel's direction is on its way there already, and is only told the same again.
   * At an end the page scrolls on.
   */
  #wheeled(event: WheelEvent): void {
    const by = this.#wheel.read(event);
    const to = this.#row + by;
    if (by === 0 || this.#notch || this.#target !== this.#row || to < 0 || to >= this.#rows) return;
    this.#notch = setTimeout(() => {
      this.#notch = undefined;
      if (this.#nearest() === this.#row && this.#target === this.#row) this.go(to);
    }, NOTCH_MS);
  }

  #scrolled(): void {
    const scroller = this.#scroller;
    // A resize scrolls by itself before the observer has put the row back; that is nobody's swipe.
    if (!scroller || scroller.clientHeight !== this.#height) return;
    const nearest = this.#nearest();
    const arrived = this.#arrived(nearest);
    // On its way by our own word it passes other rows; they are no targets.
    if (this.#goal === undefined || this.#goal === nearest) {
      if (!TELLS_TARGET || arrived) this.#aim(nearest);
      if (arrived) return this.#commit(nearest);
    }
    if ("onscrollend" in window) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#rested(), REST_MS);
  }

  #rested(): void {
    const goal = this.#goal;
    this.#goal = undefined;
    // WebKit lets a smooth move that is under way win over a later jump.
    if (goal !== undefined && goal !== this.#nearest()) this.#scrollTo(goal, "instant");
    else this.#commit(this.#nearest());
  }

  #arrived(row: number): boolean {
    return Math.abs((this.#scroller?.scrollTop ?? 0) - row * this.#page) < 1;
  }

  #aim(row: number): void {
    if (row === this.#target) return;
    this.#target = row;
    this.#handler.onTarget(row);
    // Someone who swipes without rest would run out of shells.
    if (Math.abs(row - this.#row) >= 2) this.#commit(row);
  }

  #commit(row: number): void {
    this.#goal = undefined;
    this.#aim(row);
    if (row === this.#row) return;
    this.#row = row;
    void this.#handler.onCommit(row);
  }

  #realign(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    this.#handler.onResize();
    if (scroller.clientHeight === this.#height) return;
    this.#height = scroller.clientHeight;
    this.#scrollTo(this.#row, "instant");
  }
}
