import type { ReactiveController, ReactiveControllerHost } from "lit";

/** What a dragged sheet does; `velocity` in px/ms, upwards positive. */
export interface DragHandler {
  onGrab(): void;
  /** `up`: pixels the finger is above where it grabbed. */
  onDrag(up: number): void;
  onRelease(up: number, velocity: number): void;
}

interface Drag {
  readonly startY: number;
  readonly scroller: HTMLElement | undefined;
  decided: "drag" | "scroll" | undefined;
  lastY: number;
  lastTime: number;
  velocity: number;
}

const SLOP = 6;

/**
 * Follows a finger on the sheet, or any pointer on its grab handle. A list inside scrolls as ever and hands over only at
 * its top, dragging down.
 */
export class SheetDrag implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #handler: DragHandler;
  #drag: Drag | undefined;
  #off: AbortController | undefined;
  /** False: the surface is a panel and does not move. */
  enabled = true;

  constructor(host: ReactiveControllerHost & HTMLElement, handler: DragHandler) {
    this.#host = host;
    this.#handler = handler;
    host.addController(this);
  }

  hostConnected(): void {
    this.#off = new AbortController();
    const { signal } = this.#off;
    const host = this.#host;
    host.addEventListener("touchstart", (event) => this.#touchStart(event), { signal, passive: true });
    // Not passive: once it is the sheet that moves, the list must not.
    host.addEventListener("touchmove", (event) => this.#touchMove(event), { signal, passive: false });
    host.addEventListener("touchend", () => this.#end(), { signal });
    host.addEventListener("touchcancel", () => this.#end(), { signal });
    host.addEventListener("pointerdown", (event) => this.#pointerDown(event), { signal });
  }

  hostDisconnected(): void {
    this.#off?.abort();
    this.#drag = undefined;
  }

  #touchStart(event: TouchEvent): void {
    const touch = event.touches[0];
    if (!this.enabled || !touch || event.touches.length > 1) return this.#end();
    this.#begin(touch.clientY, event.timeStamp, scrollerIn(event));
  }

  #touchMove(event: TouchEvent): void {
    const drag = this.#drag;
    const touch = event.touches[0];
    if (!drag || !touch) return;
    const down = touch.clientY - drag.startY;
    if (!drag.decided && Math.abs(down) > SLOP) {
      const listMoves = drag.scroller && (down < 0 || drag.scroller.scrollTop > 0);
      drag.decided = listMoves || !event.cancelable ? "scroll" : "drag";
      if (drag.decided === "drag") this.#handler.onGrab();
    }
    if (drag.decided !== "drag") return;
    if (event.cancelable) event.preventDefault();
    this.#move(touch.clientY, event.timeStamp);
  }

  /** Mouse and pen, on the handle only: elsewhere they select text. */
  #pointerDown(event: PointerEvent): void {
    const handle = event
      .composedPath()
      .find((node) => node instanceof HTMLElement && node.hasAttribute("data-grab"));
    if (!this.enabled || !handle || event.pointerType === "touch" || event.button !== 0) return;
    this.#begin(event.clientY, event.timeStamp, undefined);
    const off = new AbortController();
    const view = this.#host.ownerDocument;
    const release = () => (off.abort(), this.#end());
    view.addEventListener("pointermove", (move) => this.#pointerMove(move), { signal: off.signal });
    view.addEventListener("pointerup", release, { signal: off.signal });
    view.addEventListener("pointercancel", release, { signal: off.signal });
  }

  #pointerMove({ clientY, timeStamp }: PointerEvent): void {
    const drag = this.#drag;
    if (!drag) return;
    if (!drag.decided && Math.abs(clientY - drag.startY) > SLOP) {
      drag.decided = "drag";
      this.#handler.onGrab();
    }
    if (drag.decided === "drag") this.#move(clientY, timeStamp);
  }

  #begin(startY: number, time: number, scroller: HTMLElement | undefined): void {
    this.#drag = { startY, scroller, decided: undefined, lastY: startY, lastTime: time, velocity: 0 };
  }

  #move(y: number, time: number): void {
    const drag = this.#drag;
    if (!drag) return;
    const elapsed = time - drag.lastTime;
    if (elapsed > 0) {
      // The last few moves decide; older ones fade.
      drag.velocity = 0.6 * ((drag.lastY - y) / elapsed) + 0.4 * drag.velocity;
      drag.lastY = y;
      drag.lastTime = time;
    }
    this.#handler.onDrag(drag.startY - y);
  }

  #end(): void {
    const drag = this.#drag;
    this.#drag = undefined;
    if (drag?.decided === "drag") this.#handler.onRelease(drag.startY - drag.lastY, drag.velocity);
  }
}

/** The nearest thing under the finger that has something to scroll. */
function scrollerIn(event: Event): HTMLElement | undefined {
  return event
    .composedPath()
    .find(
      (node): node is HTMLElement =>
        node instanceof HTMLElement &&
        node.scrollHeight > node.clientHeight + 1 &&
        ["auto", "scroll"].includes(getComputedStyle(node).overflowY),
    );
}
