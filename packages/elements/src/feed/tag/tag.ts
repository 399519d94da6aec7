import { html, LitElement, nothing, type PropertyValues } from "lit";
import { base } from "../../foundation/base.ts";
import { focusOnMedia } from "../../foundation/controls.ts";
import { english, type I18n } from "../../i18n/i18n.ts";
import { styles } from "./tag.styles.ts";

/**
 * A product tag on the picture: a pin and its label. Its origin is the pin's centre; whoever places it gives pixels of
 * the picture, which are physical and never mirrored.
 *
 * @fires click - The native click of its button.
 * @csspart pin
 * @csspart label
 */
export class ShopFeedTag extends LitElement {
  static override properties = {
    label: { type: String },
    price: { type: String },
    current: { type: Boolean, reflect: true },
    shown: { type: Boolean, reflect: true },
    side: { type: String, reflect: true },
    i18n: { attribute: false },
  };

  /** Short product name. */
  declare label: string;
  /** A live price, already formatted; left out when there is none. */
  declare price: string | undefined;
  /** Its product is the one on the card. */
  declare current: boolean;
  /** In its time range. */
  declare shown: boolean;
  /** The side of the pin the label is on: `before` is left, in any script. */
  declare side: "after" | "before";
  declare i18n: I18n;

  #width: number | undefined;

  constructor() {
    super();
    this.label = "";
    this.current = false;
    this.shown = false;
    this.side = "after";
    this.i18n = english;
  }

  /** Moves the pin's centre to these pixels, and gives the label so many; within one frame and without a render. */
  place(x: number, y: number, labelRoom: number): void {
    this.style.translate = `${x.toFixed(1)}px ${y.toFixed(1)}px`;
    const room = `${Math.round(labelRoom)}px`;
    if (this.style.getPropertyValue("--_room") === room) return;
    this.toggleAttribute("tight", labelRoom < this.labelWidth);
    this.style.setProperty("--_room", room);
  }

  /** The width the label would have, in pixels; measured once per text. */
  get labelWidth(): number {
    if (this.#width === undefined) {
      this.style.removeProperty("--_room");
      this.removeAttribute("tight");
      this.#width = this.renderRoot.querySelector<HTMLElement>(".label")?.offsetWidth ?? 0;
    }
    return this.#width;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector("button")?.focus(options);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("label") || changed.has("price")) this.#width = undefined;
  }

  protected override render() {
    const { label, price, i18n } = this;
    const name = price ? i18n.t("tag.open.price", { label, price }) : i18n.t("tag.open", { label });
    return html`<button type="button" aria-label=${name} aria-current=${this.current ? "true" : nothing}>
      <span class="pin" part="pin"></span>
      <span class="label" part="label">
        <b dir="auto">${label}</b>${price ? html`<bdi class="price">${price}</bdi>` : nothing}
      </span>
    </button>`;
  }

  static override styles = [...base, focusOnMedia, styles];
}
