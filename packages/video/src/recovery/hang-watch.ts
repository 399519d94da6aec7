import type { Clock } from "@shop-feed/contract/feed";

/** Notices that nothing moves any more: neither bytes nor playback. */
export class HangWatch {
  readonly #clock: Clock;
  readonly #limitMs: number;
  readonly #onHang: () => void;
  #lastLife = 0;
  #cancel: (() => void) | undefined;

  constructor(clock: Clock, limitMs: number, onHang: () => void) {
    this.#clock = clock;
    this.#limitMs = limitMs;
    this.#onHang = onHang;
  }

  /** On: from now on something must move every `limitMs`. Nothing changes if it is on already. */
  set(on: boolean): void {
    if (on === (this.#cancel !== undefined)) return;
    this.alive();
    if (on) this.#wait(this.#limitMs);
    else this.#stop();
  }

  /** Something moved. */
  alive(): void {
    this.#lastLife = this.#clock.now();
  }

  // One timer that looks back when it fires, as signs of life come many times a second.
  #wait(ms: number): void {
    this.#cancel = this.#clock.after(ms, () => {
      const rest = this.#lastLife + this.#limitMs - this.#clock.now();
      if (rest > 0) return this.#wait(rest);
      this.#stop();
      this.#onHang();
    });
  }

  #stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
