import type { Post } from "@shop-feed/contract/feed";

/** Sharing is offered only where it does something: the post has an address, and the browser a way to pass it on. */
export function canShare(post: Post | undefined): boolean {
  return post?.permalink !== undefined && ("share" in navigator || "clipboard" in navigator);
}

/** In a tap. Answers how it went on: the system's sheet, copied, or not at all. */
export async function sharePost({
  permalink,
  caption,
  creator,
}: Post): Promise<"shared" | "copied" | "failed"> {
  if (permalink === undefined) return "failed";
  const url = new URL(permalink, document.baseURI).href;
  try {
    if ("share" in navigator) {
      await navigator.share({ url, title: caption || creator.name });
      return "shared";
    }
    await (navigator as Navigator).clipboard.writeText(url);
    return "copied";
  } catch {
    // Dismissed by the shopper, or refused by the browser: either way there is nothing to say.
    return "failed";
  }
}
