import { html, LitElement, nothing } from "lit";
import { base } from "../../foundation/base.ts";
import { buttons, focusOnMedia } from "../../foundation/controls.ts";
import { muted } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import { english, type I18n } from "../../i18n/i18n.ts";
import type { Layout } from "../layout.ts";
import { ControlEvent } from "./control-event.ts";
import { type Control, type ControlsState, placeControls } from "./controls.core.ts";
import { styles } from "./controls.styles.ts";

/**
 * The buttons around the picture: one set for the whole feed, so that focus stays on a button while posts move by.
 *
 * @fires {ControlEvent} control
 * @csspart rail
 */
export class ShopFeedControls extends LitElement {
  static override properties = {
    state: { attribute: false },
    layout: { type: String, reflect: true },
    short: { type: Boolean, reflect: true },
    chip: { type: Boolean },
    i18n: { attribute: false },
  };

  declare state: ControlsState | undefined;
  declare layout: Layout;
  /** The box is low: the rail lies down. */
  declare short: boolean;
  /** Sound was wanted and the browser refused: offer it in words. */
  declare chip: boolean;
  declare i18n: I18n;

  constructor() {
    super();
    this.layout = "phone";
    this.short = false;
    this.chip = false;
    this.i18n = english;
  }

  protected override render() {
    if (!this.state) return nothing;
    const { start, end, rail, pager } = placeControls(this.state, this.layout, this.i18n);
    return html`
      <div class="top">
        <div class="row">
          ${start.map((control) => this.#disc(control))} ${this.chip ? this.#chip() : nothing}
        </div>
        <div class="row">${end.map((control) => this.#disc(control))}</div>
      </div>
      ${pager.length > 0 ? html`<div class="pager">${pager.map((control) => this.#disc(control))}</div>` : nothing}
      <div class="rail" part="rail">${rail.map((control) => this.#disc(control))}</div>
    `;
  }

  #disc({ action, label, glyph, fill = false, pressed, count, disabled = false }: Control) {
    return html`<button
      type="button"
      class="disc ${action}"
      aria-label=${label}
      title=${label}
      aria-pressed=${pressed ?? nothing}
      aria-disabled=${disabled ? "true" : nothing}
      @click=${() => disabled || this.dispatchEvent(new ControlEvent(action))}
    >
      ${icon(glyph, { size: "m", fill })}
      ${count ? html`<span class="count" aria-hidden="true">${this.i18n.number(count)}</span>` : nothing}
    </button>`;
  }

  #chip() {
    return html`<button
      type="button"
      class="chip"
      @click=${() => this.dispatchEvent(new ControlEvent("mute"))}
    >
      ${icon(muted)} ${this.i18n.t("playback.unmute")}
    </button>`;
  }

  static override styles = [...base, buttons, focusOnMedia, styles];
}
