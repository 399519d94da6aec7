import type { FeedSession, View } from "@shop-feed/state";

export interface Resume {
  readonly postId?: string | undefined;
  readonly view?: View | undefined;
}

/**
 * Views that stand by themselves. Linking is over when the shopper is back, a review opens by itself where it is still
 * good (it may be of another's prices since), a seller or an order stands above one of these.
 */
const RESUMABLE: ReadonlySet<string> = new Set<View["kind"]>(["product", "cart", "orders", "account"]);

/** Which post and which sheet the shopper was at, for the return from a redirect to the retailer. */
export function encodeResume({ feed, surface }: FeedSession): string {
  const { posts, activeIndex } = feed.$feed.get();
  const view = surface.$surface.get().views.findLast(({ kind }) => RESUMABLE.has(kind));
  const resume: Resume = { postId: posts[activeIndex]?.id, view };
  return JSON.stringify(resume);
}

/** What came back went through a server and a URL's id: anything odd is simply no place to go back to. */
export function decodeResume(text: string | undefined): Resume | undefined {
  try {
    const value = JSON.parse(text ?? "null") as {
      postId?: unknown;
      view?: { kind?: unknown; productId?: unknown };
    } | null;
    if (typeof value !== "object" || value === null) return undefined;
    const { view } = value;
    const known =
      view?.kind === "product" ? typeof view.productId === "string" : RESUMABLE.has(String(view?.kind));
    return {
      postId: typeof value.postId === "string" ? value.postId : undefined,
      view: known ? (view as View) : undefined,
    };
  } catch {
    return undefined;
  }
}
