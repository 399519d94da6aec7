import { html, LitElement } from "lit";
import { base } from "../../foundation/base.ts";
import { english, type I18n } from "../../i18n/i18n.ts";
import { formatDuration } from "../../i18n/dates.ts";
import { SeekEvent } from "../post/post-events.ts";
import { styles } from "./progress.styles.ts";

/**
 * How far the clip is. A hairline while it plays; with a knob and times while it is paused or under the keyboard.
 * A native range is under the drawing, so that keys and screen readers come free.
 *
 * @fires {SeekEvent} seek
 */
export class ShopFeedProgress extends LitElement {
  static override properties = {
    open: { type: Boolean, reflect: true },
    durationMs: { attribute: false },
    i18n: { attribute: false },
  };

  /** Shows knob and times. */
  declare open: boolean;
  /** What the feed says of the clip's length, until the clip itself tells. */
  declare durationMs: number;
  declare i18n: I18n;

  #currentMs = 0;
  #second = -1;
  #held = false;

  constructor() {
    super();
    this.open = false;
    this.durationMs = 0;
    this.i18n = english;
  }

  /** Draws a moment of the clip; once per presented frame, without a render. */
  show(currentMs: number, durationMs: number): void {
    if (this.#held) return;
    this.#currentMs = currentMs;
    if (durationMs > 0) this.durationMs = durationMs;
    this.#draw();
  }

  protected override updated(): void {
    this.#second = -1;
    this.#draw();
  }

  protected override render() {
    return html`<span class="time" id="at"></span>
      <div class="bar">
        <span class="track"><span class="played"></span></span>
        <span class="knob"></span>
        <input
          type="range"
          min="0"
          max=${Math.max(1, Math.round(this.durationMs))}
          step="100"
          aria-label=${this.i18n.t("playback.position")}
          @input=${() => this.#seek()}
          @change=${() => this.#release()}
          @pointerdown=${() => this.#hold()}
          @pointerup=${() => this.#release()}
          @pointercancel=${() => this.#release()}
        />
      </div>
      <span class="time">${formatDuration(this.durationMs / 1_000)}</span>`;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector("input");
  }

  #draw(): void {
    const input = this.#input;
    if (!input) return;
    const share = this.durationMs > 0 ? Math.min(1, this.#currentMs / this.durationMs) : 0;
    this.style.setProperty("--_share", share.toFixed(4));
    const second = Math.floor(this.#currentMs / 1_000);
    if (second === this.#second) return;
    this.#second = second;
    const position = formatDuration(second);
    const at = this.renderRoot.querySelector("#at");
    if (at) at.textContent = position;
    if (!this.#held) input.value = String(Math.round(this.#currentMs));
    const duration = formatDuration(this.durationMs / 1_000);
    input.setAttribute("aria-valuetext", this.i18n.t("playback.position.value", { position, duration }));
  }

  #hold(): void {
    this.#held = true;
  }

  #release(): void {
    this.#held = false;
  }

  #seek(): void {
    this.#currentMs = Number(this.#input?.value ?? 0);
    this.dispatchEvent(new SeekEvent(this.#currentMs));
    this.#draw();
  }

  static override styles = [...base, styles];
}
