import type { Post } from "@shop-feed/contract/feed";
import { html, nothing } from "lit";
import { user } from "../../foundation/glyphs.ts";
import { hideBroken } from "../../foundation/hide-broken.ts";
import { icon } from "../../foundation/icon.ts";
import type { I18n } from "../../i18n/i18n.ts";
import { disclosureText, kindText, posterOf } from "./post.core.ts";

/** The poster covers the stage's video until that video really shows a frame of this post. */
export function posterTemplate(post: Post, framed: boolean, active: boolean, i18n: I18n) {
  const { url, alt } = posterOf(post);
  const kind = kindText(post, i18n);
  return html`<img
      class="poster"
      ?data-gone=${framed}
      src=${url ?? nothing}
      alt=${alt}
      fetchpriority=${active ? "high" : "low"}
      decoding=${active ? "sync" : "async"}
      draggable="false"
    />${kind ? html`<p class="kind">${kind}</p>` : nothing}`;
}

/** Who posts, and right under it what the shopper must be told about the money: before the caption, never collapsed. */
export function creatorTemplate(post: Post, i18n: I18n) {
  const { name, avatarUrl, url } = post.creator;
  const disclosure = disclosureText(post, i18n);
  return html`<div class="creator">
    <span class="avatar">
      ${avatarUrl ? html`<img src=${avatarUrl} alt="" decoding="async" draggable="false" @error=${hideBroken} />` : icon(user)}
    </span>
    <div class="who">
      <p class="name">
        ${
          url
            ? html`<a href=${url} target="_blank" rel="noopener"><bdi>${name}</bdi></a>`
            : html`<bdi>${name}</bdi>`
        }
      </p>
      ${disclosure ? html`<p class="disclosure">${disclosure}</p>` : nothing}
    </div>
  </div>`;
}

/** Two lines; a tap opens the rest. */
export function captionTemplate({ caption, lang }: Post, expanded: boolean, toggle: () => void, i18n: I18n) {
  if (!caption) return nothing;
  return html`<button
    type="button"
    class="caption"
    part="caption"
    aria-expanded=${expanded}
    title=${i18n.t(expanded ? "post.caption.less" : "post.caption.more")}
    @click=${toggle}
  >
    <span class="words" dir="auto" lang=${lang ?? nothing}>${caption}</span>
  </button>`;
}
