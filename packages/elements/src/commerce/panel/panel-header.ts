import { html, nothing, type TemplateResult } from "lit";
import { back, close } from "../../foundation/glyphs.ts";
import { icon } from "../../foundation/icon.ts";
import type { ShopVoice } from "../shop-voice.ts";
import type { PanelContent } from "./panel-facts.ts";

export interface HeaderFacts {
  readonly voice: ShopVoice;
  /** Undefined: there is nothing below this view. */
  readonly back: (() => void) | undefined;
  /** Undefined: it cannot be closed now. */
  readonly leave: (() => void) | undefined;
}

/** Back, title and close; over a view with a title of its own the close button alone. */
export function panelHeader(
  { title, aside }: PanelContent,
  { voice, back: goBack, leave }: HeaderFacts,
): TemplateResult {
  const { t } = voice;
  const bare = title === undefined;
  return html`<header class=${bare ? "bare" : ""} part="header">
    ${
      goBack && !bare
        ? html`<button class="icon-button" type="button" aria-label=${t("shop.back")} @click=${goBack}>
            ${icon(back, { size: "m", turn: true })}
          </button>`
        : nothing
    }
    ${
      bare
        ? nothing
        : html`<h2 tabindex="-1" class=${goBack ? "" : "first"}>
            ${title}${aside ? html` <span class="aside">${aside}</span>` : nothing}
          </h2>`
    }
    ${
      leave
        ? html`<button
            class="icon-button ground close"
            type="button"
            aria-label=${t("surface.close")}
            @click=${leave}
          >
            ${icon(close)}
          </button>`
        : nothing
    }
  </header>`;
}
