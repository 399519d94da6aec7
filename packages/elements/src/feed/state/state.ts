import { html, LitElement, nothing } from "lit";
import { base } from "../../foundation/base.ts";
import { buttons, skeleton } from "../../foundation/controls.ts";
import { alert, check, film } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import { english, type I18n } from "../../i18n/i18n.ts";
import type { MessageKey } from "../../i18n/i18n.ts";
import { styles } from "./state.styles.ts";

/** What stands where a post would: before the first, instead of any, after the last. */
export type FeedStateKind = "loading" | "empty" | "error" | "more" | "more-error" | "end";

interface Words {
  readonly glyph: string;
  readonly title: MessageKey;
  readonly detail?: MessageKey;
  readonly action?: MessageKey;
}

const WORDS: Readonly<Record<Exclude<FeedStateKind, "loading" | "more">, Words>> = {
  empty: { glyph: film, title: "feed.empty", detail: "feed.empty.detail" },
  error: { glyph: alert, title: "feed.error", detail: "feed.error.detail", action: "retry" },
  "more-error": { glyph: alert, title: "feed.error.more", detail: "feed.error.detail", action: "retry" },
  end: { glyph: check, title: "feed.end", detail: "feed.end.detail", action: "feed.end.again" },
};

/**
 * @fires act - Its button was used: try again, or back to the first. Neither bubbles nor composes.
 */
export class ShopFeedState extends LitElement {
  static override properties = {
    kind: { type: String, reflect: true },
    i18n: { attribute: false },
  };

  declare kind: FeedStateKind;
  declare i18n: I18n;

  constructor() {
    super();
    this.kind = "loading";
    this.i18n = english;
  }

  protected override render() {
    const { kind, i18n } = this;
    if (kind === "loading" || kind === "more") return this.#skeleton();
    const { glyph, title, detail, action } = WORDS[kind];
    return html`<div class="state" role=${kind === "end" ? nothing : "status"}>
      <span class="glyph">${icon(glyph, { size: "m" })}</span>
      <h2>${i18n.t(title)}</h2>
      ${detail ? html`<p>${i18n.t(detail)}</p>` : nothing}
      ${
        action
          ? html`<button type="button" class="button" @click=${() => this.dispatchEvent(new Event("act"))}>
              ${i18n.t(action)}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** Drawn after 200 ms, so that a quick answer shows no flicker. */
  #skeleton() {
    return html`<div class="bones" role="status">
      <span class="visually-hidden"
        >${this.i18n.t(this.kind === "more" ? "feed.loadingMore" : "feed.loading")}</span
      >
      <div class="discs"><i class="bone disc"></i><i class="bone disc"></i><i class="bone disc"></i></div>
      <div class="line">
        <i class="bone avatar"></i>
        <div><i class="bone long"></i><i class="bone"></i></div>
      </div>
      <div class="line card">
        <i class="bone thumb"></i>
        <div><i class="bone long"></i><i class="bone"></i></div>
      </div>
    </div>`;
  }

  static override styles = [...base, buttons, skeleton, styles];
}
