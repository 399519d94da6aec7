import type { Post } from "@shop-feed/contract/feed";
import type { I18n } from "../../i18n/i18n.ts";
import type { Size } from "../layout.ts";

/** The size of the picture that tag coordinates are fractions of; undefined: not known, the box itself. */
export function pictureOf(post: Post): Size | undefined {
  if (post.kind === "clip") return post.clip;
  return post.kind === "photos" ? post.photos[0] : undefined;
}

/** The still picture of a post, and what it shows. */
export function posterOf(post: Post): { readonly url: string | undefined; readonly alt: string } {
  switch (post.kind) {
    case "clip":
      return { url: post.clip.posterUrl, alt: post.clip.alt ?? "" };
    case "photos":
      return { url: post.photos[0]?.url, alt: post.photos[0]?.alt ?? "" };
    case "live":
      return { url: post.live.posterUrl, alt: "" };
  }
}

/** What must be said about the money behind a post, or nothing. */
export function disclosureText({ disclosure: { kind, partner } }: Post, i18n: I18n): string | undefined {
  if (kind === "none") return undefined;
  return partner ? i18n.t(`disclosure.${kind}.partner`, { partner }) : i18n.t(`disclosure.${kind}`);
}

/** The article's name in the feed: who, and the caption's beginning. */
export function postLabel({ creator, caption }: Post, i18n: I18n): string {
  const short = caption.length > 80 ? `${caption.slice(0, 79).trimEnd()}…` : caption;
  return short
    ? i18n.t("post.label", { creator: creator.name, caption: short })
    : i18n.t("post.label.plain", { creator: creator.name });
}

/** What kind of post this is, said only when it is not a plain clip. */
export function kindText(post: Post, i18n: I18n): string | undefined {
  if (post.kind === "photos")
    return post.photos.length > 1 ? i18n.t("post.photos", { count: post.photos.length }) : undefined;
  if (post.kind !== "live") return undefined;
  return i18n.t(
    ({ scheduled: "post.live.scheduled", live: "post.live", ended: "post.live.ended" } as const)[
      post.live.state
    ],
  );
}
