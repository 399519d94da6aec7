import type { ReactiveController, ReactiveControllerHost } from "lit";

export interface ScrollHandler {
  /** A swipe is decided: this row is where it goes. Early, possibly again and again. */
  onTarget(row: number): void;
  /** The scroller rests on this row. */
  onCommit(row: number): void;
  onResize(): void;
}

/** WebKit has no `scrollend`; so long after the last `scroll` it counts as ended. */
const REST_MS = 120;

/** Follows a native snap scroller of equal rows; never touches a wheel or a finger. */
export class ScrollController implements ReactiveController {
  readonly #handler: ScrollHandler;
  #scroller: HTMLElement | undefined;
  #rows = 1;
  #off: AbortController | undefined;
  #resized: ResizeObserver | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
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
  }

  /** Moves to a row: smoothly for a neighbour, else at once, as there are no shells to travel past. */
  go(row: number, { smooth = true } = {}): void {
    const to = Math.max(0, Math.min(row, this.#rows - 1));
    const near = Math.abs(to - this.#row) <= 2;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const behavior = smooth && near && !calm ? "smooth" : "instant";
    this.#aim(to);
    this.#scroller?.scrollTo({ top: to * this.#page, behavior });
    if (behavior === "instant") this.#commit(to);
  }

  #listen(scroller: HTMLElement): void {
    this.#off = new AbortController();
    const options = { signal: this.#off.signal, passive: true };
    scroller.addEventListener("scroll", () => this.#scrolled(), options);
    scroller.addEventListener("scrollend", () => this.#commit(this.#nearest()), options);
    scroller.addEventListener(
      "scrollsnapchanging",
      (event) => {
        const { snapTargetBlock } = event as Event & { snapTargetBlock?: HTMLElement | null };
        const row = Number(snapTargetBlock?.dataset["row"]);
        if (Number.isInteger(row)) this.#aim(row);
      },
      options,
    );
    this.#resized = new ResizeObserver(() => this.#realign());
    this.#resized.observe(scroller);
  }

  /** Exact even where a row's height is a fraction of a pixel. */
  get #page(): number {
    const track = this.#scroller?.querySelector(".track");
    return (track?.clientHeight ?? 0) / this.#rows || 1;
  }

  #nearest(): number {
    const top = this.#scroller?.scrollTop ?? 0;
    return Math.max(0, Math.min(Math.round(top / this.#page), this.#rows - 1));
  }

  #scrolled(): void {
    // A resize scrolls by itself before the observer has put the row back; that is nobody's swipe.
    if (this.#scroller?.clientHeight !== this.#height) return;
    // While a programmatic move travels past rows, its goal stays its target.
    if (Math.abs(this.#target - this.#nearest()) <= 1 || !("onscrollsnapchanging" in window))
      this.#aimByPlace();
    if ("onscrollend" in window) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#commit(this.#nearest()), REST_MS);
  }

  #aimByPlace(): void {
    if (!("onscrollsnapchanging" in window)) this.#aim(this.#nearest());
  }

  #aim(row: number): void {
    if (row === this.#target) return;
    this.#target = row;
    this.#handler.onTarget(row);
    // Someone who swipes without rest would run out of shells.
    if (Math.abs(row - this.#row) >= 2) this.#commit(row);
  }

  #commit(row: number): void {
    this.#aim(row);
    if (row === this.#row) return;
    this.#row = row;
    this.#handler.onCommit(row);
  }

  #realign(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    this.#handler.onResize();
    if (scroller.clientHeight === this.#height) return;
    this.#height = scroller.clientHeight;
    scroller.scrollTo({ top: this.#row * this.#page, behavior: "instant" });
  }
}
