import type { Post } from "@shop-feed/contract/feed";
import type { FeedSession, View } from "@shop-feed/state";
import { isOnScreen } from "./view.core.ts";

/** Tells the page, once each, what of one session was seen. */
export class Telling {
  readonly #session: FeedSession;
  readonly #viewed = new Set<string>();
  #view: View | undefined;

  constructor(session: FeedSession) {
    this.#session = session;
  }

  /** The post in view, as soon as its clip has presented a frame. */
  post(index: number, framed: ReadonlySet<string>): void {
    const post = this.#posts[index];
    if (!post || this.#viewed.has(post.id) || !isOnScreen(post, framed)) return;
    this.#viewed.add(post.id);
    this.#session.emit("post_viewed", { postId: post.id, creatorId: post.creator.id, index });
  }

  /** A product that opened without a shop. */
  product(): void {
    const view = this.#session.surface.$surface.get().views.at(-1);
    if (view === this.#view) return;
    this.#view = view;
    if (view?.kind !== "product") return;
    const { productId, tagId } = view;
    const post = this.#posts.find(({ id }) => id === view.postId);
    const variantId = post?.tags.find(({ id }) => id === tagId)?.variantId;
    this.#session.emit("product_viewed", {
      productId,
      variantId,
      tagId,
      postId: post?.id,
      creatorId: post?.creator.id,
    });
  }

  get #posts(): readonly Post[] {
    return this.#session.feed.$feed.get().posts;
  }
}
